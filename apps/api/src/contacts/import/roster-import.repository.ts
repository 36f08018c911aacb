import { Injectable } from '@nestjs/common';
import {
  type ColumnCorrections,
  rosterImportMoves,
  type RosterImportStatus,
  type RosterOutcome,
  type RosterReading,
} from '@lien-lac/domain';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';
import { RosterImportEntity } from './roster-import.entity.js';

export interface NewRosterImport {
  fileName: string;
  bytes: Buffer;
  reading: RosterReading;
  uploadedBy: string;
  uploadedAt: Date;
  /** Null for the present one of the day on which it is accepted. */
  schoolYear: number | null;
}

@Injectable()
export class RosterImportRepository {
  constructor(private readonly dataSource: DataSource) {}

  async insert(transaction: Transaction, roster: NewRosterImport): Promise<string> {
    const { fileName, bytes, reading, uploadedBy, uploadedAt, schoolYear } = roster;
    const rows = await transaction.query<{ id: string }[]>(
      `INSERT INTO roster_import
         (file_name, file_bytes, reading, uploaded_by, uploaded_at, school_year)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [fileName, bytes, storable(reading), uploadedBy, uploadedAt, schoolYear],
    );
    return rows[0]!.id;
  }

  find(id: string): Promise<RosterImportEntity | null> {
    return this.dataSource.getRepository(RosterImportEntity).findOneBy({ id });
  }

  /** The import, held against others until the transaction ends. */
  findForUpdate(transaction: Transaction, id: string): Promise<RosterImportEntity | null> {
    return transaction
      .getRepository(RosterImportEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** How far it is, whose it is, and of which classes. */
  async findStatus(
    id: string,
  ): Promise<{ status: RosterImportStatus; uploadedBy: string; classNames: string[] } | null> {
    const rows = await this.dataSource.query<
      { status: RosterImportStatus; uploadedBy: string; classNames: string[] }[]
    >(
      `SELECT status, uploaded_by AS "uploadedBy",
              ARRAY (SELECT DISTINCT s ->> 'className'
                     FROM jsonb_array_elements(reading -> 'students') s) AS "classNames"
       FROM roster_import WHERE id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  async findBytes(id: string): Promise<Buffer | null> {
    const rows = await this.dataSource.query<{ file_bytes: Buffer }[]>(
      'SELECT file_bytes FROM roster_import WHERE id = $1',
      [id],
    );
    return rows[0]?.file_bytes ?? null;
  }

  /** Puts another reading in the place of the last; returns whether it still could be. */
  async changeReading(
    transaction: Transaction,
    id: string,
    columns: ColumnCorrections,
    reading: RosterReading,
  ): Promise<boolean> {
    const [, changed] = await transaction.query<[unknown, number]>(
      'UPDATE roster_import SET columns = $2, reading = $3 WHERE id = $1 AND status = ANY($4)',
      [id, JSON.stringify(columns), storable(reading), rosterImportMoves.accept.from],
    );
    return changed === 1;
  }

  /** Removes up to `limit` that nobody has uploaded or accepted since. One that is in use is left. */
  async removeOld(before: Date, limit: number): Promise<number> {
    const [, removed] = await this.dataSource.query<[unknown, number]>(
      `DELETE FROM roster_import WHERE id = ANY (ARRAY(
         SELECT id FROM roster_import WHERE coalesce(accepted_at, uploaded_at) < $1
         LIMIT $2 FOR UPDATE SKIP LOCKED))`,
      [before, limit],
    );
    return removed;
  }

  async accept(
    transaction: Transaction,
    id: string,
    acceptance: { by: string; at: Date; outcome: RosterOutcome },
  ): Promise<void> {
    const { by, at, outcome } = acceptance;
    const status: RosterImportStatus = rosterImportMoves.accept.to;
    await transaction.query(
      `UPDATE roster_import
       SET status = $2, accepted_by = $3, accepted_at = $4, outcome = $5
       WHERE id = $1 AND status = ANY($6)`,
      [id, status, by, at, JSON.stringify(outcome), rosterImportMoves.accept.from],
    );
  }
}

/** PostgreSQL's JSON takes neither the zero character nor half of a surrogate pair. */
function storable(reading: RosterReading): string {
  return JSON.stringify(reading, (_key, value: unknown) =>
    typeof value === 'string' ? value.replaceAll('\0', '').replace(/\p{Cs}/gu, '') : value,
  );
}
