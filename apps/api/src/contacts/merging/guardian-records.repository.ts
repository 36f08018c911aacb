import { Injectable } from '@nestjs/common';
import type { MessageKind } from '@lien-lac/domain';
import type { Transaction } from '../../platform/database/database.js';

export interface GuardianRecord {
  id: string;
  fullName: string | null;
  searchKey: string | null;
}

/** The guardians themselves, and the little of theirs that merging changes in place. */
@Injectable()
export class GuardianRecordsRepository {
  /** Those that exist, held against others until the transaction ends. */
  lock(transaction: Transaction, ids: readonly string[]): Promise<GuardianRecord[]> {
    return transaction.query(
      `SELECT id, full_name AS "fullName", search_key AS "searchKey" FROM guardian
       WHERE id = ANY($1) ORDER BY id FOR UPDATE`,
      [ids],
    );
  }

  async countUp(transaction: Transaction, ids: readonly string[]): Promise<void> {
    await transaction.query('UPDATE guardian SET version = version + 1 WHERE id = ANY($1)', [ids]);
  }

  async name(
    transaction: Transaction,
    id: string,
    name: { fullName: string; searchKey: string },
  ): Promise<void> {
    await transaction.query(
      'UPDATE guardian SET full_name = $2, search_key = $3 WHERE id = $1 AND full_name IS NULL',
      [id, name.fullName, name.searchKey],
    );
  }

  /** Takes a name away, if nobody has corrected it since. */
  async unname(transaction: Transaction, id: string, fullName: string): Promise<void> {
    await transaction.query(
      'UPDATE guardian SET full_name = NULL, search_key = NULL WHERE id = $1 AND full_name = $2',
      [id, fullName],
    );
  }

  /** Changes what a guardian is to a student, if it is still what was said before. */
  async tellRelationship(
    transaction: Transaction,
    guardianshipId: string,
    from: string,
    to: string,
  ): Promise<void> {
    await transaction.query(
      'UPDATE guardianship SET relationship = $3 WHERE id = $1 AND relationship = $2',
      [guardianshipId, from, to],
    );
  }

  /** All contacts of guardians, at whichever student and of whatever status. */
  async contactIds(transaction: Transaction, guardianIds: readonly string[]): Promise<string[]> {
    const rows = await transaction.query<{ id: string }[]>(
      `SELECT k.id FROM contact k JOIN guardianship g ON g.id = k.guardianship_id
       WHERE g.guardian_id = ANY($1)`,
      [guardianIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Contacts whose guardian does not want messages of a kind about that student. */
  notWanted(
    transaction: Transaction,
    guardianIds: readonly string[],
  ): Promise<{ contactId: string; kind: MessageKind }[]> {
    return transaction.query(
      `SELECT k.id AS "contactId", w.message_kind AS kind
       FROM contact_preference w
       JOIN guardianship g ON g.id = w.guardianship_id
       JOIN contact k ON k.guardianship_id = g.id
       WHERE NOT w.receives AND g.guardian_id = ANY($1)`,
      [guardianIds],
    );
  }

  openOptOuts(
    transaction: Transaction,
    guardianId: string,
  ): Promise<{ id: string; kind: MessageKind }[]> {
    return transaction.query(
      `SELECT id, message_kind AS kind FROM opt_out WHERE guardian_id = $1 AND back_in_at IS NULL`,
      [guardianId],
    );
  }

  /** What a guardian said while two were one is the word of both. */
  async copyOptOuts(
    transaction: Transaction,
    optOutIds: readonly string[],
    guardianId: string,
  ): Promise<void> {
    await transaction.query(
      `INSERT INTO opt_out (guardian_id, message_kind, opted_out_at, how_said, recorded_by)
       SELECT $2, message_kind, opted_out_at, how_said, recorded_by FROM opt_out
       WHERE id = ANY($1)
       ON CONFLICT (guardian_id, message_kind) WHERE back_in_at IS NULL DO NOTHING`,
      [optOutIds, guardianId],
    );
  }
}
