import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/database.js';
import { currentOrigin } from '../http/request-origin.js';
import { AuditLogRepository } from './audit-log.repository.js';

export interface AuditRecord {
  /** School time. */
  at: Date;
  /** The account that acted; null for the system itself. */
  actorId: string | null;
  action: string;
  subjectKind: string;
  subjectId: string;
  /** What else one should know of the deed. */
  details?: Record<string, unknown>;
  /** The values that changed, as they were; left out where something new came. */
  before?: Record<string, unknown>;
  /** The same values as they are now; left out where something went. */
  after?: Record<string, unknown>;
}

/** What is told of an entry beside its subject's page. */
export type AuditDeed = Required<Omit<AuditRecord, 'before' | 'after'>>;

/**
 * The trail of who did what. Written in the same transaction as the deed, or not at all. From where it
 * was done is taken from the request on whose behalf this runs.
 */
@Injectable()
export class AuditLog {
  constructor(private readonly repository: AuditLogRepository) {}

  async write(transaction: Transaction, record: AuditRecord): Promise<void> {
    await this.writeMany(transaction, [record]);
  }

  /** The same for a deed with many subjects, in their order; one statement for all. */
  async writeMany(transaction: Transaction, records: readonly AuditRecord[]): Promise<void> {
    if (records.length > 0) await this.repository.insert(transaction, records, currentOrigin());
  }

  /** What was done to these subjects, the latest first. */
  async about(
    subjectKind: string,
    subjectIds: readonly string[],
    limit: number,
  ): Promise<AuditDeed[]> {
    if (subjectIds.length === 0) return [];
    return this.repository.list(subjectKind, subjectIds, limit);
  }
}
