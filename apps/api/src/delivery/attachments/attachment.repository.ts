import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';
import { AttachmentEntity } from './attachment.entity.js';

@Injectable()
export class AttachmentRepository {
  constructor(private readonly dataSource: DataSource) {}

  async insert(transaction: Transaction, attachment: AttachmentEntity): Promise<void> {
    await transaction.getRepository(AttachmentEntity).insert(attachment);
  }

  find(id: string): Promise<AttachmentEntity | null> {
    return this.dataSource.getRepository(AttachmentEntity).findOneBy({ id });
  }

  /** Forgets files that were kept before an instant of real time. */
  async deleteKeptBefore(instant: Date): Promise<void> {
    await this.dataSource.query('DELETE FROM attachment WHERE kept_at < $1', [instant]);
  }
}
