import { newestHashMail, schoolDate } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { StaffAddresses } from '../accounts/staff/staff-addresses.js';
import { ChainRepository } from '../platform/audit/chain/chain.repository.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { Configuration } from '../platform/configuration/configuration.js';
import type { Transaction } from '../platform/database/database.js';
import { Logger } from '../platform/logging/logger.js';
import type { DailyJob } from '../platform/timers/daily-jobs.js';
import { StaffMail } from '../staff-mail/staff-mail.js';

/** Nothing is lost by reading it late: the mail is kept, not answered. */
const expiresAfterHours = 72;

/**
 * Sends the leadership the newest hash of the audit trail every morning, so that it is out of reach of
 * whoever can change the database.
 */
@Injectable()
export class MailNewestHash implements DailyJob {
  readonly name = 'audit.mail-newest-hash';
  readonly at = '07:00';

  constructor(
    private readonly chain: ChainRepository,
    private readonly addresses: StaffAddresses,
    private readonly mail: StaffMail,
    private readonly clock: SchoolClock,
    private readonly configuration: Configuration,
    private readonly logger: Logger,
  ) {}

  async run(transaction: Transaction, dueAt: Date): Promise<void> {
    const beganAt = await this.chain.beganAt(transaction);
    // A school that began after the hour has nothing from before it to vouch for.
    if (beganAt === null || beganAt > dueAt) return;
    const newest = await this.chain.newest(transaction);
    if (newest === null) return;
    const to = await this.addresses.ofRole('bgh');
    if (to.length === 0) {
      this.logger.warning({ job: this.name }, 'no member of the leadership has a mail address');
      return;
    }
    const now = await this.clock.nowWithin(transaction);
    await this.mail.send(transaction, {
      source: { kind: 'audit-head', id: schoolDate(dueAt) },
      to,
      ...newestHashMail(this.configuration.schoolName, newest, now),
      expiresAfterHours,
    });
  }
}
