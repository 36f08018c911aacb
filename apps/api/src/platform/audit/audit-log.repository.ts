import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../database/database.js';
import type { Origin } from '../http/request-origin.js';
import type { AuditDeed, AuditRecord } from './audit-log.js';

@Injectable()
export class AuditLogRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Adds the records in their order, in one statement however many there are. */
  async insert(
    transaction: Transaction,
    records: readonly AuditRecord[],
    origin: Origin | null,
  ): Promise<void> {
    await transaction.query(
      `INSERT INTO audit_entry (at, actor_id, action, subject_kind, subject_id, details, before,
                                after, origin)
       SELECT at, "actorId", action, "subjectKind", "subjectId", coalesce(details, '{}'), before,
              after, $2::jsonb
       FROM ROWS FROM (jsonb_to_recordset($1) AS (at timestamptz, "actorId" uuid, action text,
         "subjectKind" text, "subjectId" text, details jsonb, before jsonb, after jsonb))
         WITH ORDINALITY AS r (at, "actorId", action, "subjectKind", "subjectId", details, before,
         after, place)
       ORDER BY place`,
      [JSON.stringify(records), origin === null ? null : JSON.stringify(origin)],
    );
  }

  /** The latest first. */
  list(subjectKind: string, subjectIds: readonly string[], limit: number): Promise<AuditDeed[]> {
    return this.dataSource.query<AuditDeed[]>(
      `SELECT at, actor_id AS "actorId", action, subject_kind AS "subjectKind",
              subject_id AS "subjectId", details
       FROM audit_entry WHERE subject_kind = $1 AND subject_id = ANY($2)
       ORDER BY id DESC LIMIT $3`,
      [subjectKind, subjectIds, limit],
    );
  }
}
