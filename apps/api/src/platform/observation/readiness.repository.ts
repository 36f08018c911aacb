import { Injectable } from '@nestjs/common';
import { ObservationDatabase } from './observation-database.js';

export interface DatabaseState {
  /** Names of the migrations that have run. */
  migrations: string[];
  /** Whether the row of the school clock could be looked for. */
  clockRead: boolean;
}

@Injectable()
export class ReadinessRepository {
  constructor(private readonly database: ObservationDatabase) {}

  async read(): Promise<DatabaseState> {
    const [row] = await this.database.query<{ migrations: string[]; offset: string }>(
      `SELECT ARRAY(SELECT name FROM migration) AS migrations,
              coalesce((SELECT offset_milliseconds FROM school_clock), 0) AS offset`,
    );
    return { migrations: row?.migrations ?? [], clockRead: Number.isFinite(Number(row?.offset)) };
  }
}
