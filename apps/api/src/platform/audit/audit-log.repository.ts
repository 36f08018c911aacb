import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/database.js';
import { AuditEntry } from './audit-entry.entity.js';
import type { AuditRecord } from './audit-log.js';

@Injectable()
export class AuditLogRepository {
  async insert(transaction: Transaction, record: AuditRecord): Promise<void> {
    await transaction.getRepository(AuditEntry).save({ details: {}, ...record }, { reload: false });
  }
}
