import { Injectable } from '@nestjs/common';
import { type ConfirmationWay, contactMoves, type ContactStatus } from '@lien-lac/domain';
import type { Transaction } from '../../platform/database/database.js';

@Injectable()
export class ContactRepository {
  /** Those of the contacts that exist, held against others until the transaction ends. */
  findForUpdate(
    transaction: Transaction,
    ids: readonly string[],
  ): Promise<{ id: string; status: ContactStatus }[]> {
    // In one order, so that two people who confirm at once wait for each other and no more.
    return transaction.query(
      'SELECT id, status FROM contact WHERE id = ANY($1) ORDER BY id FOR UPDATE',
      [ids],
    );
  }

  /** Returns how many were moved. */
  async confirm(
    transaction: Transaction,
    ids: readonly string[],
    word: { by: string; at: Date; how: ConfirmationWay; note: string | null },
  ): Promise<number> {
    const { from, to } = contactMoves.confirm;
    const [, moved] = await transaction.query<[unknown, number]>(
      `UPDATE contact
       SET status = $2, confirmed_by = $3, confirmed_at = $4, confirmed_how = $5,
           note = coalesce($6, note)
       WHERE id = ANY($1) AND status = ANY($7)`,
      [ids, to, word.by, word.at, word.how, word.note, from],
    );
    return moved;
  }

  /** Returns whether it was moved. */
  async withdrawConfirmation(transaction: Transaction, id: string): Promise<boolean> {
    const { from, to } = contactMoves.withdrawConfirmation;
    const [, moved] = await transaction.query<[unknown, number]>(
      `UPDATE contact
       SET status = $2, confirmed_by = NULL, confirmed_at = NULL, confirmed_how = NULL
       WHERE id = $1 AND status = ANY($3)`,
      [id, to, from],
    );
    return moved > 0;
  }
}
