import { Injectable } from '@nestjs/common';
import type { ContactOrigin, ContactStatus, StudentFacts } from '@lien-lac/domain';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';
import { enrolledOn } from '../students/enrolled-on.js';

/** Whatever can be asked: the database by itself, or a transaction that is open. */
export type Reader = Pick<Transaction, 'query'>;

export interface ContactStateRow {
  id: string;
  status: ContactStatus;
  origin: ContactOrigin;
}

@Injectable()
export class StudentFactsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** @param day YYYY-MM-DD, by which the classes are told */
  find(
    studentIds: readonly string[],
    day: string,
    reader: Reader = this.dataSource,
  ): Promise<StudentFacts[]> {
    return reader.query<StudentFacts[]>(
      `SELECT s.id, s.full_name AS "fullName", s.code, s.date_of_birth::text AS "dateOfBirth",
              s.gender,
              (SELECT c.name FROM enrolment e JOIN school_class c ON c.id = e.class_id
               WHERE e.student_id = s.id AND ${enrolledOn('$2')}) AS "className",
              (SELECT coalesce(json_agg(json_build_object('id', g.id, 'guardianId', r.id,
                 'fullName', r.full_name, 'relationship', g.relationship) ORDER BY g.id), '[]')
               FROM guardianship g JOIN guardian r ON r.id = g.guardian_id
               WHERE g.student_id = s.id AND g.ended_at IS NULL) AS guardianships,
              (SELECT coalesce(json_agg(json_build_object('id', k.id, 'guardianshipId', g.id,
                 'phone', p.e164, 'status', k.status,
                 'refusalReason', k.refusal_reason) ORDER BY k.id), '[]')
               FROM guardianship g JOIN contact k ON k.guardianship_id = g.id
               JOIN phone p ON p.id = k.phone_id
               WHERE g.student_id = s.id AND g.ended_at IS NULL) AS contacts
       FROM student s WHERE s.id = ANY($1)`,
      [studentIds, day],
    );
  }

  /**
   * Other students of the same name, with or without diacritics, and the same date of birth.
   * @returns pairs of ids: of those asked for, and of the other one
   */
  namesakes(studentIds: readonly string[]): Promise<{ studentId: string; otherId: string }[]> {
    return this.dataSource.query(
      `SELECT s.id AS "studentId", o.id AS "otherId"
       FROM student s JOIN student o
         ON o.search_key = s.search_key AND o.date_of_birth = s.date_of_birth AND o.id <> s.id
       WHERE s.id = ANY($1) ORDER BY s.id, o.id`,
      [studentIds],
    );
  }

  /** Of every contact there is. */
  contactStates(reader: Reader): Promise<ContactStateRow[]> {
    return reader.query('SELECT id, status, origin FROM contact');
  }

  /** Returns the ids of those that were moved. */
  async moveContacts(
    transaction: Transaction,
    ids: readonly string[],
    { from, to }: { from: readonly string[]; to: string },
  ): Promise<string[]> {
    const [moved] = await transaction.query<[{ id: string }[]]>(
      `UPDATE contact
       SET status = $2, version = version + 1,
           replaced_by_id = CASE WHEN $2 = 'unconfirmed' THEN NULL ELSE replaced_by_id END,
           confirmed_by = CASE WHEN $2 = 'unconfirmed' THEN NULL ELSE confirmed_by END,
           confirmed_at = CASE WHEN $2 = 'unconfirmed' THEN NULL ELSE confirmed_at END,
           confirmed_how = CASE WHEN $2 = 'unconfirmed' THEN NULL ELSE confirmed_how END
       WHERE id = ANY($1) AND status = ANY($3) RETURNING id`,
      [ids, to, from],
    );
    return moved.map(({ id }) => id);
  }
}
