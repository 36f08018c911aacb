import type { QuietHours } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';
import { PreparedStatements } from '../../platform/database/prepared-statements.js';

/** The hours as they are set, and how often they were. */
export interface VersionedHours {
  quietHours: QuietHours;
  version: number;
}

/** What decides at this instant whether anything may leave, read in one go. */
export interface WindowSetting {
  quietHours: QuietHours;
  /** How far school time runs ahead of real time; 0 where the clock cannot be set. */
  schoolOffsetMilliseconds: number;
}

@Injectable()
export class WindowRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly statements: PreparedStatements,
  ) {}

  async read(): Promise<WindowSetting> {
    const [row] = await this.statements.run<{
      quiet_from: string;
      quiet_until: string;
      offset_milliseconds: string | null;
    }>(readStatement, []);
    if (row === undefined) throw new Error('The table delivery_setting has lost its row.');
    return {
      quietHours: {
        from: row.quiet_from,
        until: row.quiet_until,
      },
      schoolOffsetMilliseconds: Number(row.offset_milliseconds ?? 0),
    };
  }

  /** With a transaction it holds the setting until that ends, so that of two who change it one waits. */
  async readHours(transaction?: Transaction): Promise<VersionedHours> {
    const [row] = await (transaction ?? this.dataSource).query<
      { quiet_from: string; quiet_until: string; version: number }[]
    >(
      `SELECT quiet_from, quiet_until, version FROM delivery_setting
       ${transaction === undefined ? '' : 'FOR UPDATE'}`,
    );
    if (row === undefined) throw new Error('The table delivery_setting has lost its row.');
    return {
      quietHours: { from: row.quiet_from, until: row.quiet_until },
      version: row.version,
    };
  }

  async changeHours(transaction: Transaction, { from, until }: QuietHours): Promise<void> {
    await transaction.query(
      `UPDATE delivery_setting SET quiet_from = $1, quiet_until = $2, version = version + 1`,
      [from, until],
    );
  }
}

/** Read before each claim. */
const readStatement = {
  name: 'delivery.window',
  text: `
  SELECT quiet_from, quiet_until,
         (SELECT offset_milliseconds FROM school_clock) AS offset_milliseconds
  FROM delivery_setting`,
};
