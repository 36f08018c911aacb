import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/database.js';
import { AuditLogRepository } from './audit-log.repository.js';

export interface AuditRecord {
  /** School time. */
  at: Date;
  /** The account that acted; null for the system itself. */
  actorId: string | null;
  action: string;
  subjectKind: string;
  subjectId: string;
  details?: Record<string, unknown>;
}

/** The trail of who did what. Written in the same transaction as the deed, or not at all. */
@Injectable()
export class AuditLog {
  constructor(private readonly repository: AuditLogRepository) {}

  async write(transaction: Transaction, record: AuditRecord): Promise<void> {
    await this.repository.insert(transaction, record);
  }
}
