import { Injectable } from '@nestjs/common';
import { rosterImportMoves, type StaffReading } from '@lien-lac/domain';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';
import { AccountImport, type AccountImportOutcome } from './account-import.entity.js';

@Injectable()
export class AccountImportsRepository {
  constructor(private readonly dataSource: DataSource) {}

  find(id: string): Promise<AccountImport | null> {
    return this.dataSource.getRepository(AccountImport).findOneBy({ id });
  }

  /** Held against others until the transaction ends. */
  lock(transaction: Transaction, id: string): Promise<AccountImport | null> {
    return transaction
      .getRepository(AccountImport)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async insert(
    transaction: Transaction,
    {
      fileName,
      reading,
      by,
      at,
    }: { fileName: string; reading: StaffReading; by: string; at: Date },
  ): Promise<string> {
    const rows = await transaction.query<{ id: string }[]>(
      `INSERT INTO account_import (file_name, reading, uploaded_by, uploaded_at)
       VALUES ($1, $2, $3, $4) RETURNING id`,
      [fileName, storable(reading), by, at],
    );
    return rows[0]!.id;
  }

  async accept(
    transaction: Transaction,
    id: string,
    { by, at, outcome }: { by: string; at: Date; outcome: AccountImportOutcome },
  ): Promise<void> {
    const { from, to } = rosterImportMoves.accept;
    await transaction.query(
      `UPDATE account_import SET status = $2, accepted_by = $3, accepted_at = $4, outcome = $5
       WHERE id = $1 AND status = ANY($6)`,
      [id, to, by, at, JSON.stringify(outcome), from],
    );
  }
}

/** PostgreSQL's JSON takes neither the zero character nor half of a surrogate pair. */
function storable(reading: StaffReading): string {
  return JSON.stringify(reading, (_key, value: unknown) =>
    typeof value === 'string' ? value.replaceAll('\0', '').replace(/\p{Cs}/gu, '') : value,
  );
}
