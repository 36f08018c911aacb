import { Injectable } from '@nestjs/common';
import {
  type ConfirmationWay,
  type ContactMove,
  contactMoves,
  type ContactStatus,
} from '@lien-lac/domain';
import type { Transaction } from '../../platform/database/database.js';

/** A contact as far as deciding about it goes. */
export interface HeldContact {
  id: string;
  status: ContactStatus;
  version: number;
  /** Its guardianship has ended, so nothing is decided about it any more. */
  ended: boolean;
}

/** The moves of contacts, each one statement however many there are. */
@Injectable()
export class ContactRepository {
  /**
   * Those of the contacts that exist, held against others until the transaction ends, with those
   * whose place they take and those that took theirs.
   */
  async findForUpdate(transaction: Transaction, ids: readonly string[]): Promise<HeldContact[]> {
    // In one order, so that two people who decide at once wait for each other and no more.
    await transaction.query(
      `SELECT FROM contact
       WHERE id = ANY($1) OR replaced_by_id = ANY($1)
         OR id IN (SELECT replaces_id FROM contact WHERE id = ANY($1))
       ORDER BY id FOR UPDATE`,
      [ids],
    );
    return transaction.query(
      `SELECT k.id, k.status, k.version, g.ended_at IS NOT NULL AS ended
       FROM contact k JOIN guardianship g ON g.id = k.guardianship_id
       WHERE k.id = ANY($1) ORDER BY k.id`,
      [ids],
    );
  }

  async confirm(
    transaction: Transaction,
    ids: readonly string[],
    word: { by: string; at: Date; how: ConfirmationWay; note: string | null },
  ): Promise<string[]> {
    return this.move(
      transaction,
      'confirm',
      `id = ANY($3)`,
      `confirmed_by = $4, confirmed_at = $5, confirmed_how = $6, note = coalesce($7, note)`,
      [ids, word.by, word.at, word.how, word.note],
    );
  }

  withdrawConfirmation(transaction: Transaction, ids: readonly string[]): Promise<string[]> {
    return this.move(
      transaction,
      'withdrawConfirmation',
      'id = ANY($3)',
      'confirmed_by = NULL, confirmed_at = NULL, confirmed_how = NULL',
      [ids],
    );
  }

  refuse(
    transaction: Transaction,
    ids: readonly string[],
    word: { by: string; at: Date; reason: string },
  ): Promise<string[]> {
    return this.move(
      transaction,
      'refuse',
      'id = ANY($3)',
      'refused_by = $4, refused_at = $5, refusal_reason = $6',
      [ids, word.by, word.at, word.reason],
    );
  }

  /** Puts away the contacts whose place these take, now that these are confirmed. */
  replaceOld(transaction: Transaction, ids: readonly string[]): Promise<string[]> {
    return this.move(
      transaction,
      'replace',
      'id IN (SELECT replaces_id FROM contact WHERE id = ANY($3))',
      `replaced_by_id = (SELECT later.id FROM contact later
         WHERE later.replaces_id = contact.id AND later.id = ANY($3) ORDER BY later.id LIMIT 1)`,
      [ids],
    );
  }

  /** Takes back into use the confirmed contacts whose place these had taken. */
  restoreOld(transaction: Transaction, ids: readonly string[]): Promise<string[]> {
    return this.move(
      transaction,
      'restore',
      'replaced_by_id = ANY($3) AND confirmed_by IS NOT NULL',
      'replaced_by_id = NULL',
      [ids],
    );
  }

  /** Puts a contact away for another of the same guardian. */
  replace(transaction: Transaction, id: string, byId: string): Promise<string[]> {
    return this.move(transaction, 'replace', 'id = $3', 'replaced_by_id = $4', [id, byId]);
  }

  /** Lets contacts that were put away wait for a confirmation again, on somebody's new word. */
  proposeAgain(
    transaction: Transaction,
    ids: readonly string[],
    word: { by: string; at: Date },
  ): Promise<string[]> {
    return this.move(
      transaction,
      'proposeAgain',
      'id = ANY($3)',
      `confirmed_by = NULL, confirmed_at = NULL, confirmed_how = NULL, refused_by = NULL,
       refused_at = NULL, refusal_reason = NULL, replaced_by_id = NULL, proposed_by = $4,
       proposed_at = $5`,
      [ids, word.by, word.at],
    );
  }

  /** Returns the ids of those that were moved, in no order. */
  private async move(
    transaction: Transaction,
    move: ContactMove,
    which: string,
    change: string,
    parameters: unknown[],
  ): Promise<string[]> {
    const { from, to } = contactMoves[move];
    const [rows] = await transaction.query<[{ id: string }[]]>(
      `UPDATE contact SET status = $1, version = version + 1, ${change}
       WHERE status = ANY($2) AND ${which} RETURNING id`,
      [to, from, ...parameters],
    );
    return rows.map(({ id }) => id);
  }
}
