import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { Delivery } from '../delivery/delivery.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { Database } from '../platform/database/database.js';
import { IdempotencyKeys } from '../platform/http/idempotency/idempotency-keys.js';
import {
  ComposeDirectMessage,
  type DirectMessageDraft,
  directMessageKind,
} from './compose-direct-message.js';
import { DirectMessageReach } from './direct-message-reach.js';
import { DirectMessageRepository } from './direct-message.repository.js';

/** What delivery knows these sends by. */
export const directMessageSource = 'direct-message';

export interface SentDirectMessage {
  id: string;
  /** How many phones it goes to. */
  phones: number;
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
    private readonly compose: ComposeDirectMessage,
    private readonly repository: DirectMessageRepository,
    private readonly audit: AuditLog,
    private readonly idempotencyKeys: IdempotencyKeys,
  ) {}

  /** @throws CodedError `class.not-found`, `request.invalid`, `direct-message.nobody` */
  async run(person: Principal, draft: DirectMessageDraft): Promise<SentDirectMessage> {
    await this.reach.requireWriting(person, draft.classId);
    const now = await this.clock.now();
    const leavesAt = await this.delivery.earliestHandOver(now);
    const expiresAt = await this.delivery.expiryOf('direct-message', now);
    const accepted = await this.database.transaction(async (transaction) => {
      const { text, messages } = await this.compose.run(transaction, draft, leavesAt);
      const id = await this.repository.insert(transaction, {
        status: 'accepted',
        sentBy: person.accountId,
        sentAt: now,
        classId: draft.classId,
        guardianIds: draft.guardianIds === 'all' ? null : [...draft.guardianIds],
        text,
        withoutDiacritics: draft.withoutDiacritics,
      });
      const { dispatchId, total } = await this.delivery.accept(
        transaction,
        {
          sourceKind: directMessageSource,
          sourceId: id,
          revision: 1,
          messageKind: directMessageKind,
          lane: 'urgent',
          obeysQuietHours: true,
          notBefore: now,
          expiresAt,
        },
        [messages],
      );
      await this.audit.write(transaction, {
        at: now,
        actorId: person.accountId,
        action: 'direct-message.send',
        subjectKind: 'direct-message',
        subjectId: id,
        details: { classId: draft.classId, messages: total },
        after: {
          ...{ status: 'accepted', text, withoutDiacritics: draft.withoutDiacritics },
          guardianIds: draft.guardianIds,
        },
      });
      await this.idempotencyKeys.carriedOut(transaction);
      return { id, dispatchId, phones: total };
    });
    await this.delivery.wake(accepted.dispatchId, now);
    return { id: accepted.id, phones: accepted.phones, leavesAt };
  }
}
