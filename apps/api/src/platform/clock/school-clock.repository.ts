import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../database/database.js';

@Injectable()
export class SchoolClockRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Milliseconds by which school time runs ahead of real time. */
  async readOffset(through: Pick<Transaction, 'query'> = this.dataSource): Promise<number> {
    const rows = await through.query<{ offset_milliseconds: string }[]>(
      'SELECT offset_milliseconds FROM school_clock',
    );
    return Number(rows[0]?.offset_milliseconds ?? 0);
  }

  async writeOffset(offsetMilliseconds: number): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO school_clock (only_row, offset_milliseconds) VALUES (true, $1)
       ON CONFLICT (only_row) DO UPDATE SET offset_milliseconds = EXCLUDED.offset_milliseconds`,
      [offsetMilliseconds],
    );
  }
}
