import { Injectable } from '@nestjs/common';
import { FailedAddresses } from '../../delivery/failed-addresses/failed-addresses.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { PhoneRepository } from './phone.repository.js';

const atOnce = 500;

/**
 * Numbers that failed for good come back to the homeroom teacher as contacts to mend, and get no more
 * messages until somebody has confirmed them anew.
 */
@Injectable()
export class NoteFailingPhones {
  constructor(
    private readonly database: Database,
    private readonly failedAddresses: FailedAddresses,
    private readonly phones: PhoneRepository,
    private readonly schoolClock: SchoolClock,
    private readonly auditLog: AuditLog,
  ) {}

  /** Takes note of what delivery has found since the last time. */
  async run(): Promise<void> {
    while ((await this.noteSome()) === atOnce);
  }

  private noteSome(): Promise<number> {
    return this.database.transaction(async (transaction) => {
      const failed = await this.failedAddresses.take(transaction, 'sms', atOnce);
      if (failed.length === 0) return 0;
      const ids = await this.phones.markFailing(
        transaction,
        failed.map(({ address, code, failedAt }) => ({ phone: address, code, since: failedAt })),
      );
      const at = await this.schoolClock.nowWithin(transaction);
      await this.auditLog.writeMany(
        transaction,
        ids.map((id) => ({
          at,
          actorId: null,
          action: 'phone.failing',
          subjectKind: 'phone',
          subjectId: id,
          after: { reachability: 'failing' },
        })),
      );
      return failed.length;
    });
  }
}
