import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { Delivery } from '../delivery/delivery.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { Database } from '../platform/database/database.js';
import { IdempotencyKeys } from '../platform/http/idempotency/idempotency-keys.js';
import { AcceptDirectMessage, type WrittenDirectMessage } from './accept-direct-message.js';
import { DirectMessageReach } from './direct-message-reach.js';

export interface SentDirectMessage {
  id: string;
  /** How many phones and addresses it goes to. */
  recipients: number;
  /** School time at which it can leave (procedure § 3.3: what is sent after 22:00 waits until 06:00). */
  leavesAt: Date;
}

/** Writes to guardians of one class. At most a class long, so it is planned as it is accepted. */
@Injectable()
export class SendDirectMessage {
  constructor(
    private readonly database: Database,
    private readonly clock: SchoolClock,
    private readonly delivery: Delivery,
    private readonly reach: DirectMessageReach,
    private readonly accept: AcceptDirectMessage,
    private readonly audit: AuditLog,
    private readonly idempotencyKeys: IdempotencyKeys,
  ) {}

  /** @throws CodedError `class.not-found`, and as `AcceptDirectMessage` */
  async run(person: Principal, draft: WrittenDirectMessage): Promise<SentDirectMessage> {
    await this.reach.requireWriting(person, draft.classId);
    const times = await this.accept.times(await this.clock.now());
    const accepted = await this.database.transaction(async (transaction) => {
      const message = await this.accept.run(transaction, person, draft, times, null);
      await this.audit.write(transaction, {
        at: times.now,
        actorId: person.accountId,
        action: 'direct-message.send',
        subjectKind: 'direct-message',
        subjectId: message.id,
        details: { classId: draft.classId, messages: message.total },
        after: {
          ...{ status: 'accepted', text: message.text, prefix: message.prefix },
          ...{ withoutDiacritics: draft.withoutDiacritics, guardianIds: draft.guardianIds },
          ...{ templateId: draft.templateId, templateVersion: draft.templateVersion },
        },
      });
      await this.idempotencyKeys.carriedOut(transaction);
      return message;
    });
    await this.delivery.wake(accepted.dispatchId, times.now);
    return { id: accepted.id, recipients: accepted.total, leavesAt: times.leavesAt };
  }
}
