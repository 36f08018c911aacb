import { dayMilliseconds, messageMoves } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { Delivery } from '../../delivery/delivery.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { FindObservationsMail } from './find-observations-mail.js';
import { observationsMailSource } from './send-observations-mail.js';

/** Has those mails tried once more that failed for good, and no other. */
@Injectable()
export class RetryObservationsMail {
  constructor(
    private readonly find: FindObservationsMail,
    private readonly database: Database,
    private readonly clock: SchoolClock,
    private readonly delivery: Delivery,
    private readonly audit: AuditLog,
  ) {}

  /** @throws CodedError `observations-mail.not-found`, `observations-mail.none-failed` */
  async run(person: Principal, id: string): Promise<void> {
    const { date, department } = await this.find.steerable(person, id);
    const now = await this.clock.now();
    const expiresAt = new Date(now.getTime() + dayMilliseconds);
    await this.database.transaction(async (transaction) => {
      const source = [observationsMailSource, id] as const;
      const count = await this.delivery.retryFailed(transaction, ...source, now, expiresAt);
      if (count === 0) throw new CodedError('observations-mail.none-failed');
      await this.audit.write(transaction, {
        ...{ at: now, actorId: person.accountId, action: 'observations-mail.retried' },
        ...{ subjectKind: 'observations-mail', subjectId: id },
        details: { date, department, messages: count },
        before: { status: messageMoves.reopen.from[0] },
        after: { status: messageMoves.reopen.to },
      });
    });
    await this.delivery.wakeSource(observationsMailSource, id);
  }
}
