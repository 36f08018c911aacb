import { messageMoves } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { Delivery } from '../delivery/delivery.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { Database } from '../platform/database/database.js';
import { CodedError } from '../platform/errors/coded-error.js';
import { directMessageSource } from './accept-direct-message.js';
import { FindDirectMessage } from './find-direct-message.js';

/** Its sender has what failed for good tried once more, and nothing else. */
@Injectable()
export class RetryDirectMessage {
  constructor(
    private readonly database: Database,
    private readonly clock: SchoolClock,
    private readonly delivery: Delivery,
    private readonly find: FindDirectMessage,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @returns how many messages are tried again
   * @throws CodedError `direct-message.not-found`, `direct-message.none-failed`
   */
  async run(person: Principal, id: string): Promise<number> {
    const { classId, status } = await this.find.own(person, id);
    // One that was called back is over.
    if (status !== 'accepted') throw new CodedError('direct-message.none-failed');
    const now = await this.clock.now();
    const expiresAt = await this.delivery.expiryOf('direct-message', now);
    const reopened = await this.database.transaction(async (transaction) => {
      const source = [directMessageSource, id] as const;
      const count = await this.delivery.retryFailed(transaction, ...source, now, expiresAt);
      if (count === 0) throw new CodedError('direct-message.none-failed');
      await this.audit.write(transaction, {
        at: now,
        actorId: person.accountId,
        action: 'direct-message.retry',
        subjectKind: 'direct-message',
        subjectId: id,
        details: { classId, messages: count },
        before: { status: messageMoves.reopen.from[0] },
        after: { status: messageMoves.reopen.to },
      });
      return count;
    });
    await this.delivery.wakeSource(directMessageSource, id);
    return reopened;
  }
}
