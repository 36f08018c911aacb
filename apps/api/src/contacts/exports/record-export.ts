import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';

export type ExportedList =
  | 'students'
  | 'students-to-mend'
  | 'confirmation-desk'
  | 'class-lists'
  | 'departures'
  | 'merge-suggestions'
  | 'merges';

export interface ExportMade {
  list: ExportedList;
  rows: number;
  /** Null for the whole school. */
  classIds: readonly string[] | null;
  /** Whether it was narrowed to what somebody looked for. */
  searched: boolean;
}

/** Writes down that contacts left the house, before they do. */
@Injectable()
export class RecordExport {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly auditLog: AuditLog,
  ) {}

  async run({ accountId }: Principal, { list, ...details }: ExportMade): Promise<void> {
    await this.database.transaction(async (transaction) => {
      await this.auditLog.write(transaction, {
        at: await this.schoolClock.nowWithin(transaction),
        ...{ actorId: accountId, action: 'contact.exported' },
        ...{ subjectKind: 'contact-list', subjectId: list, details: { ...details } },
      });
    });
  }
}
