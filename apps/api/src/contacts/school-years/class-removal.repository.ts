import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';

@Injectable()
export class ClassRemovalRepository {
  /** The class, held until the transaction ends: nothing new comes to hang on it. */
  async lock(
    transaction: Transaction,
    id: string,
  ): Promise<{ name: string; schoolYear: number } | null> {
    const rows = await transaction.query<{ name: string; schoolYear: number }[]>(
      `SELECT name, school_year AS "schoolYear" FROM school_class WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** How many students, homerooms and lists hang on a class, or did; nothing of which there is none. */
  usesOf(transaction: Transaction, id: string): Promise<{ what: string; count: number }[]> {
    return transaction.query(
      `SELECT what, count FROM (VALUES
         ('students', (SELECT count(DISTINCT student_id)::integer FROM enrolment
                       WHERE class_id = $1)),
         ('homerooms', (SELECT count(*)::integer FROM homeroom_assignment WHERE class_id = $1)),
         ('class-lists', (SELECT count(*)::integer FROM class_list_hand_over WHERE class_id = $1))
       ) AS uses (what, count) WHERE count > 0`,
      [id],
    );
  }

  async remove(transaction: Transaction, id: string): Promise<void> {
    await transaction.query('DELETE FROM school_class WHERE id = $1', [id]);
  }
}
