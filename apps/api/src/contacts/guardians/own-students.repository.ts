import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import { enrolledOn } from '../students/enrolled-on.js';

@Injectable()
export class OwnStudentsRepository {
  /**
   * The class in which a student is on a day, YYYY-MM-DD; null for one who is in none.
   * @param classIds where else they are as good as not there; null for anywhere
   */
  async classOf(
    transaction: Transaction,
    studentId: string,
    day: string,
    classIds: readonly string[] | null,
  ): Promise<string | null> {
    const rows = await transaction.query<{ classId: string }[]>(
      `SELECT e.class_id AS "classId" FROM enrolment e
       WHERE e.student_id = $1 AND ${enrolledOn('$2')}
         AND ($3::uuid[] IS NULL OR e.class_id = ANY($3))`,
      [studentId, day, classIds],
    );
    return rows[0]?.classId ?? null;
  }
}
