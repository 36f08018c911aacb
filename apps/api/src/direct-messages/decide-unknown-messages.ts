import { messageMoves, type UnknownDecision } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { Delivery } from '../delivery/delivery.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { Database } from '../platform/database/database.js';
import { CodedError } from '../platform/errors/coded-error.js';
import { directMessageSource } from './accept-direct-message.js';
import { FindDirectMessage } from './find-direct-message.js';

/** Its sender says what is to become of messages of which nobody knows whether they left. */
@Injectable()
export class DecideUnknownMessages {
  constructor(
    private readonly database: Database,
    private readonly clock: SchoolClock,
    private readonly delivery: Delivery,
    private readonly find: FindDirectMessage,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @returns how many of them were unknown until now
   * @throws CodedError `direct-message.not-found`, `direct-message.none-unknown`
   */
  async run(
    person: Principal,
    id: string,
    messageIds: readonly string[],
    decision: UnknownDecision,
  ): Promise<number> {
    const { classId } = await this.find.own(person, id);
    const now = await this.clock.now();
    const decided = await this.database.transaction(async (transaction) => {
      const source = [directMessageSource, id] as const;
      const count = await this.delivery.decideUnknown(transaction, ...source, messageIds, decision);
      if (count === 0) throw new CodedError('direct-message.none-unknown');
      const move = messageMoves[`decide-${decision}`];
      await this.audit.write(transaction, {
        at: now,
        actorId: person.accountId,
        action: 'direct-message.decide',
        subjectKind: 'direct-message',
        subjectId: id,
        details: { classId, messages: count, decision },
        before: { status: move.from[0] },
        after: { status: move.to },
      });
      return count;
    });
    await this.delivery.wakeSource(directMessageSource, id);
    return decided;
  }
}
