import { Injectable } from '@nestjs/common';
import type { EnrolmentChange, EnrolmentSpan } from '@lien-lac/domain';
import type { Transaction } from '../../platform/database/database.js';
import { enrolledOn } from './enrolled-on.js';

const spanColumns = `id, class_id AS "classId", school_year AS "schoolYear",
  enrolled_from::text AS "from", enrolled_until::text AS "until"`;

const spanRecord = 'r (id uuid, "classId" uuid, "schoolYear" integer, "from" date, "until" date)';

/** In which class a student is from when until when. Written under the roster's lock alone. */
@Injectable()
export class EnrolmentsRepository {
  /** Of all years, in the order in which they began. */
  ofStudent(transaction: Transaction, studentId: string): Promise<EnrolmentSpan[]> {
    return transaction.query(
      `SELECT ${spanColumns} FROM enrolment WHERE student_id = $1
       ORDER BY school_year, enrolled_from`,
      [studentId],
    );
  }

  /** Those of the classes that exist. */
  async existingClasses(
    transaction: Transaction,
    classIds: readonly string[],
  ): Promise<{ id: string; name: string; schoolYear: number }[]> {
    return transaction.query(
      `SELECT id, name, school_year AS "schoolYear" FROM school_class
       WHERE id = ANY($1) ORDER BY name FOR KEY SHARE`,
      [classIds],
    );
  }

  /** Puts what a move makes of a student's enrolments in the place of what was. */
  async write(
    transaction: Transaction,
    studentId: string,
    { before, after }: EnrolmentChange,
  ): Promise<void> {
    const kept = new Set(after.map(({ id }) => id));
    await transaction.query('DELETE FROM enrolment WHERE id = ANY($1)', [
      before.map(({ id }) => id).filter((id) => !kept.has(id)),
    ]);
    // What ends comes before what begins: one enrolment of a year is open at a time.
    for (const open of [false, true]) {
      await transaction.query(
        `INSERT INTO enrolment (id, student_id, class_id, school_year, enrolled_from, enrolled_until)
         SELECT r.id, $2, r."classId", r."schoolYear", r."from", r."until"
         FROM jsonb_to_recordset($1) AS ${spanRecord}
         ON CONFLICT (id) DO UPDATE SET class_id = EXCLUDED.class_id,
           enrolled_from = EXCLUDED.enrolled_from, enrolled_until = EXCLUDED.enrolled_until`,
        [JSON.stringify(after.filter(({ until }) => (until === null) === open)), studentId],
      );
    }
  }

  /**
   * Puts students into classes of a year from a day on, many at once. Who is in another class of the
   * year leaves it the day before, and stays in the new one as long as in that; who came into it on
   * that very day has never been in it; who is to come into one later does so.
   */
  async place(
    transaction: Transaction,
    placements: readonly { studentId: string; classId: string }[],
    schoolYear: number,
    day: string,
  ): Promise<void> {
    if (placements.length === 0) return;
    const rows = JSON.stringify(placements);
    const placed = 'jsonb_to_recordset($1) AS r ("studentId" uuid, "classId" uuid)';
    await transaction.query(
      `UPDATE enrolment e SET class_id = r."classId" FROM ${placed}
       WHERE e.student_id = r."studentId" AND e.school_year = $2 AND e.enrolled_from = $3::date`,
      [rows, schoolYear, day],
    );
    const ended: { studentId: string; until: string | null }[] = await transaction.query(
      `SELECT e.student_id AS "studentId", e.enrolled_until::text AS "until"
       FROM ${placed} JOIN enrolment e ON e.student_id = r."studentId"
       WHERE e.school_year = $2 AND e.enrolled_from < $3::date AND ${enrolledOn('$3')}`,
      [rows, schoolYear, day],
    );
    await transaction.query(
      `UPDATE enrolment e SET enrolled_until = $3::date - 1
       FROM ${placed}
       WHERE e.student_id = r."studentId" AND e.school_year = $2 AND e.enrolled_from < $3::date
         AND ${enrolledOn('$3')}`,
      [rows, schoolYear, day],
    );
    const until = new Map(ended.map((one) => [one.studentId, one.until]));
    await transaction.query(
      `INSERT INTO enrolment (student_id, class_id, school_year, enrolled_from, enrolled_until)
       SELECT r."studentId", r."classId", $2, $3::date,
              coalesce(r."until", (SELECT min(later.enrolled_from) - 1 FROM enrolment later
                WHERE later.student_id = r."studentId" AND later.school_year = $2
                  AND later.enrolled_from > $3::date))
       FROM jsonb_to_recordset($1) AS r ("studentId" uuid, "classId" uuid, "until" date)
       WHERE NOT EXISTS (SELECT FROM enrolment e WHERE e.student_id = r."studentId"
         AND e.school_year = $2 AND e.enrolled_from = $3::date)`,
      [
        JSON.stringify(
          placements.map((one) => ({ ...one, until: until.get(one.studentId) ?? null })),
        ),
        schoolYear,
        day,
      ],
    );
  }
}
