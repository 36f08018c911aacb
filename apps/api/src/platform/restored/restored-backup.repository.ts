import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import type { Transaction } from '../database/database.js';
import { RestoredBackupEntity } from './restored-backup.entity.js';

@Injectable()
export class RestoredBackupRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The backup that this database came out of last, until somebody has seen to what it left open. */
  async findOpen(): Promise<RestoredBackupEntity | null> {
    return this.dataSource
      .getRepository(RestoredBackupEntity)
      .findOne({ where: { seenAt: IsNull() }, order: { id: 'DESC' } });
  }

  /** Real time of the newest backup that was written and checked; null where there was none. */
  async lastTaken(): Promise<Date | null> {
    const [row] = await this.dataSource.query<{ at: Date | null }[]>(
      'SELECT max(taken_at) AS at FROM taken_backup',
    );
    return row?.at ?? null;
  }

  /** @returns whether there was one that nobody had seen to */
  async markSeen(transaction: Transaction, seenBy: string, seenAt: Date): Promise<boolean> {
    const { affected } = await transaction.update(
      RestoredBackupEntity,
      { seenAt: IsNull() },
      { seenBy, seenAt },
    );
    return (affected ?? 0) > 0;
  }
}
