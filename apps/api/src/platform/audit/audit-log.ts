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
    await this.repository.insert(transaction, [record]);
  }

  /** The same for a deed with many subjects, in their order; one statement for all. */
  async writeMany(transaction: Transaction, records: readonly AuditRecord[]): Promise<void> {
    if (records.length > 0) await this.repository.insert(transaction, records);
  }

  /** What was done to these subjects, the latest first. */
  async about(
    subjectKind: string,
    subjectIds: readonly string[],
    limit: number,
  ): Promise<Required<AuditRecord>[]> {
    if (subjectIds.length === 0) return [];
    return this.repository.list(subjectKind, subjectIds, limit);
  }
}
