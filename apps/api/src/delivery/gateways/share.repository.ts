import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';
import { GatewayEntity } from './gateway.entity.js';

/** The gateways' parts of the messages, as they move. Times are real. */
@Injectable()
export class ShareRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Whether parts have been moved by the minute that ended then. */
  async isShiftedUntil(end: Date): Promise<boolean> {
    const rows = await this.dataSource.query<object[]>(
      'SELECT 1 FROM gateway_steering WHERE shifted_until >= $1',
      [end],
    );
    return rows.length > 0;
  }

  /** Takes that minute for this transaction. @returns false where another worker has it */
  async take(transaction: Transaction, end: Date): Promise<boolean> {
    const [rows] = await transaction.query<[object[]]>(
      'UPDATE gateway_steering SET shifted_until = $1 WHERE shifted_until < $1 RETURNING 1',
      [end],
    );
    return rows.length > 0;
  }

  /** Those that take messages. One that paused itself has no part to be taken from. */
  inService(transaction: Transaction): Promise<GatewayEntity[]> {
    return transaction
      .getRepository(GatewayEntity)
      .findBy({ enabled: true, pausedAt: IsNull(), selfPausedAt: IsNull() });
  }

  async move(transaction: Transaction, name: string, step: number, movedAt: Date): Promise<void> {
    await transaction.query('UPDATE gateway SET share_step = $2, moved_at = $3 WHERE name = $1', [
      ...[name, step, movedAt],
    ]);
  }
}
