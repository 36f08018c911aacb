import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { AccountGuardiansRepository } from './account-guardians.repository.js';

/** A guardian and a member of the staff are two people after all. */
@Injectable()
export class UnlinkAccount {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly links: AccountGuardiansRepository,
    private readonly auditLog: AuditLog,
  ) {}

  /** Where there was no link, it changes nothing. */
  async run(by: string, guardianId: string): Promise<void> {
    await this.database.transaction(async (transaction) => {
      const accountId = await this.links.remove(transaction, guardianId);
      if (accountId === null) return;
      const at = await this.schoolClock.nowWithin(transaction);
      await this.auditLog.write(transaction, {
        ...{ at, actorId: by, action: 'guardian.account-unlinked' },
        ...{ subjectKind: 'guardian', subjectId: guardianId, before: { accountId } },
      });
    });
  }
}
