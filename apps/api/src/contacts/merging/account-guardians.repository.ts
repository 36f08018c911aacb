import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';

export interface AccountGuardianRow {
  accountId: string;
  guardianId: string;
  guardianName: string | null;
  linkedAt: Date;
}

@Injectable()
export class AccountGuardiansRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Returns whether neither of the two was linked yet. */
  async insert(
    transaction: Transaction,
    link: { accountId: string; guardianId: string; by: string; at: Date },
  ): Promise<boolean> {
    const rows = await transaction.query<unknown[]>(
      `INSERT INTO account_guardian (account_id, guardian_id, linked_by, linked_at)
       VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING account_id`,
      [link.accountId, link.guardianId, link.by, link.at],
    );
    return rows.length > 0;
  }

  /** Returns the account that was linked to the guardian; null without one. */
  async remove(transaction: Transaction, guardianId: string): Promise<string | null> {
    const [rows] = await transaction.query<[{ accountId: string }[], number]>(
      'DELETE FROM account_guardian WHERE guardian_id = $1 RETURNING account_id AS "accountId"',
      [guardianId],
    );
    return rows[0]?.accountId ?? null;
  }

  /** Those of the contacts that are of the guardian who this account is. */
  async ownContacts(
    transaction: Transaction,
    accountId: string,
    contactIds: readonly string[],
  ): Promise<string[]> {
    const rows = await transaction.query<{ id: string }[]>(
      `SELECT k.id FROM contact k
       JOIN guardianship g ON g.id = k.guardianship_id
       JOIN account_guardian a ON a.guardian_id = g.guardian_id
       WHERE a.account_id = $1 AND k.id = ANY($2)`,
      [accountId, contactIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Those of these accounts that are a guardian's, and of these guardians that are on the staff. */
  find(
    { accountIds = [], guardianIds = [] }: { accountIds?: string[]; guardianIds?: string[] },
    reader: Pick<Transaction, 'query'> = this.dataSource,
  ): Promise<AccountGuardianRow[]> {
    return reader.query(
      `SELECT a.account_id AS "accountId", a.guardian_id AS "guardianId",
              r.full_name AS "guardianName", a.linked_at AS "linkedAt"
       FROM account_guardian a JOIN guardian r ON r.id = a.guardian_id
       WHERE a.account_id = ANY($1) OR a.guardian_id = ANY($2) ORDER BY a.linked_at`,
      [accountIds, guardianIds],
    );
  }
}
