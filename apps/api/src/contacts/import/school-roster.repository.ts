import { Injectable } from '@nestjs/common';
import type { SchoolRoster } from '@lien-lac/domain';
import type { Transaction } from '../../platform/database/database.js';
import { enrolledOn } from '../students/enrolled-on.js';

/** Any fixed number will do, as long as nobody else in this database uses it. */
const rosterLock = 5_920_180_318;

@Injectable()
export class SchoolRosterRepository {
  /** Until the transaction ends nobody else adds students, guardians or contacts, or opts out. */
  async lock(transaction: Transaction): Promise<void> {
    await transaction.query('SELECT pg_advisory_xact_lock($1)', [rosterLock]);
  }

  /** Until the transaction ends nobody adds students, guardians or contacts, or opts out. */
  async lockForReading(transaction: Transaction): Promise<void> {
    await transaction.query('SELECT pg_advisory_xact_lock_shared($1)', [rosterLock]);
  }

  async hasStudents(transaction: Transaction): Promise<boolean> {
    return (await transaction.query<unknown[]>('SELECT FROM student LIMIT 1')).length > 0;
  }

  /**
   * The whole roster: whoever a file names may be anywhere in it, and ten years of a school fit in
   * memory easily. Rows come in an order that does not change, as matching asks for.
   * @param schoolYear the year whose classes count
   * @param day by which students are in them, YYYY-MM-DD
   */
  async load(transaction: Transaction, schoolYear: number, day: string): Promise<SchoolRoster> {
    return {
      classes: await transaction.query(
        'SELECT id, name, grade FROM school_class WHERE school_year = $1 ORDER BY id',
        [schoolYear],
      ),
      students: await transaction.query(
        `SELECT s.id, s.code, s.full_name AS "fullName", s.date_of_birth::text AS "dateOfBirth",
                s.gender, s.note, c.name AS "className"
         FROM student s
         LEFT JOIN enrolment e
           ON e.student_id = s.id AND e.school_year = $2 AND ${enrolledOn('$1')}
         LEFT JOIN school_class c ON c.id = e.class_id
         ORDER BY s.id`,
        [day, schoolYear],
      ),
      guardians: await transaction.query(
        'SELECT id, full_name AS "fullName" FROM guardian ORDER BY id',
      ),
      guardianships: await transaction.query(
        `SELECT id, student_id AS "studentId", guardian_id AS "guardianId", relationship
         FROM guardianship ORDER BY id`,
      ),
      phones: await transaction.query('SELECT id, e164 FROM phone ORDER BY id'),
      contacts: await transaction.query(
        `SELECT id, guardianship_id AS "guardianshipId", phone_id AS "phoneId"
         FROM contact WHERE phone_id IS NOT NULL ORDER BY id`,
      ),
    };
  }
}
