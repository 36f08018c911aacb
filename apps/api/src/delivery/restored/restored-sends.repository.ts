import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A send of before a backup that still needs a person. */
export interface RestoredSend {
  sourceKind: string;
  sourceId: string;
  /** Messages of which it is not known whether they left. */
  unknown: number;
  /** Whether it waits to be let go on. */
  paused: boolean;
}

@Injectable()
export class RestoredSendsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** @param acceptedBefore real time */
  listOpen(acceptedBefore: Date): Promise<RestoredSend[]> {
    return this.dataSource.query<RestoredSend[]>(
      `SELECT source_kind AS "sourceKind", source_id AS "sourceId", unknown, paused FROM dispatch
       WHERE accepted_at <= $1 AND (unknown > 0 OR paused) ORDER BY id DESC`,
      [acceptedBefore],
    );
  }

  /** The ids of a source's messages of which it is not known whether they left. */
  async listUnknown({ sourceKind, sourceId }: RestoredSend): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT m.id FROM dispatch d JOIN outbound_message m ON m.dispatch_id = d.id
       WHERE d.source_kind = $1 AND d.source_id = $2 AND m.status = 'unknown'`,
      [sourceKind, sourceId],
    );
    return rows.map(({ id }) => id);
  }
}
