import { Injectable } from '@nestjs/common';
import type { MessageKind } from '@lien-lac/domain';
import type { Transaction } from '../../platform/database/database.js';
import { GuardianEntity } from '../guardians/guardian.entity.js';
import { enrolledOn } from '../students/enrolled-on.js';

@Injectable()
export class OptOutsRepository {
  guardianExists(transaction: Transaction, guardianId: string): Promise<boolean> {
    return transaction.getRepository(GuardianEntity).existsBy({ id: guardianId });
  }

  /** Whether one of the guardian's students is in one of these classes on a day, YYYY-MM-DD. */
  async isGuardianIn(
    transaction: Transaction,
    guardianId: string,
    classIds: readonly string[],
    day: string,
  ): Promise<boolean> {
    const rows = await transaction.query<unknown[]>(
      `SELECT FROM guardianship g JOIN enrolment e USING (student_id)
       WHERE g.guardian_id = $1 AND g.ended_at IS NULL AND e.class_id = ANY($2) AND ${enrolledOn('$3')} LIMIT 1`,
      [guardianId, classIds, day],
    );
    return rows.length > 0;
  }

  /** Returns whether the guardian had not opted out of this kind yet. */
  async open(
    transaction: Transaction,
    optOut: { guardianId: string; kind: MessageKind; howSaid: string; by: string; at: Date },
  ): Promise<boolean> {
    const { guardianId, kind, howSaid, by, at } = optOut;
    const rows = await transaction.query<unknown[]>(
      `INSERT INTO opt_out (guardian_id, message_kind, how_said, recorded_by, opted_out_at)
       VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (guardian_id, message_kind) WHERE back_in_at IS NULL DO NOTHING
       RETURNING id`,
      [guardianId, kind, howSaid, by, at],
    );
    return rows.length > 0;
  }

  /** Returns whether the guardian had opted out of this kind. */
  async close(
    transaction: Transaction,
    optOut: { guardianId: string; kind: MessageKind; by: string; at: Date },
  ): Promise<boolean> {
    const { guardianId, kind, by, at } = optOut;
    const [, changed] = await transaction.query<[unknown, number]>(
      `UPDATE opt_out SET back_in_at = $3, back_in_by = $4
       WHERE guardian_id = $1 AND message_kind = $2 AND back_in_at IS NULL`,
      [guardianId, kind, at, by],
    );
    return changed > 0;
  }

  /** All contacts of a guardian, at whichever student and of whatever status. */
  async findContactIds(transaction: Transaction, guardianId: string): Promise<string[]> {
    const rows = await transaction.query<{ id: string }[]>(
      `SELECT k.id FROM contact k JOIN guardianship g ON g.id = k.guardianship_id
       WHERE g.guardian_id = $1`,
      [guardianId],
    );
    return rows.map(({ id }) => id);
  }

  /** Those of the contacts whose guardian has opted out, once for each kind of message. */
  findOptedOut(
    transaction: Transaction,
    contactIds: readonly string[],
  ): Promise<{ contactId: string; kind: MessageKind }[]> {
    return transaction.query(
      `SELECT k.id AS "contactId", o.message_kind AS kind
       FROM opt_out o
       JOIN guardianship g USING (guardian_id)
       JOIN contact k ON k.guardianship_id = g.id
       WHERE o.back_in_at IS NULL AND k.id = ANY($1)`,
      [contactIds],
    );
  }
}
