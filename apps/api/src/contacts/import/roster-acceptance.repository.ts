import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Outside the acceptance's own transaction, which nobody could look into. */
@Injectable()
export class RosterAcceptanceRepository {
  constructor(private readonly dataSource: DataSource) {}

  async tell(importId: string, share: number, at: Date): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO roster_acceptance (import_id, share, told_at) VALUES ($1, $2, $3)
       ON CONFLICT (import_id) DO UPDATE
       SET share = EXCLUDED.share, told_at = EXCLUDED.told_at`,
      [importId, share, at],
    );
  }

  async forget(importId: string): Promise<void> {
    await this.dataSource.query('DELETE FROM roster_acceptance WHERE import_id = $1', [importId]);
  }

  /** How far it has come as far as was told after `since`; null where nothing was. */
  async find(importId: string, since: Date): Promise<number | null> {
    const rows = await this.dataSource.query<{ share: number }[]>(
      'SELECT share FROM roster_acceptance WHERE import_id = $1 AND told_at > $2',
      [importId, since],
    );
    return rows[0]?.share ?? null;
  }
}
