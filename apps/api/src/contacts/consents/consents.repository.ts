import { Injectable } from '@nestjs/common';
import type { ConfirmationWay, ConsentPurpose, ConsentWord } from '@lien-lac/domain';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';

export interface ConsentRow {
  id: string;
  purpose: ConsentPurpose;
  word: ConsentWord;
  how: ConfirmationWay;
  /** YYYY-MM-DD. */
  saidOn: string;
  note: string | null;
  recordedBy: string;
  recordedAt: Date;
}

@Injectable()
export class ConsentsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Every word of a guardian, the latest first: of each purpose the first one holds. */
  list(guardianId: string): Promise<ConsentRow[]> {
    return this.dataSource.query<ConsentRow[]>(
      `SELECT id, purpose, word, how, said_on::text AS "saidOn", note,
              recorded_by AS "recordedBy", recorded_at AS "recordedAt"
       FROM consent WHERE guardian_id = $1 ORDER BY number DESC`,
      [guardianId],
    );
  }

  async insert(
    transaction: Transaction,
    guardianId: string,
    consent: Omit<ConsentRow, 'id'>,
  ): Promise<void> {
    const { purpose, word, how, saidOn, note, recordedBy, recordedAt } = consent;
    await transaction.query(
      `INSERT INTO consent (guardian_id, purpose, word, how, said_on, note, recorded_by, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [guardianId, purpose, word, how, saidOn, note, recordedBy, recordedAt],
    );
  }

  /** The word that held last on a purpose; null where there was none. */
  async lastWord(
    transaction: Transaction,
    guardianId: string,
    purpose: ConsentPurpose,
  ): Promise<ConsentWord | null> {
    const rows = await transaction.query<{ word: ConsentWord }[]>(
      `SELECT word FROM consent WHERE guardian_id = $1 AND purpose = $2
       ORDER BY number DESC LIMIT 1`,
      [guardianId, purpose],
    );
    return rows[0]?.word ?? null;
  }
}
