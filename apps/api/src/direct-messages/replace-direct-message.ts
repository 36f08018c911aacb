import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { Delivery } from '../delivery/delivery.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { Database } from '../platform/database/database.js';
import { CodedError } from '../platform/errors/coded-error.js';
import { IdempotencyKeys } from '../platform/http/idempotency/idempotency-keys.js';
import {
  AcceptDirectMessage,
  directMessageSource,
  type WrittenDirectMessage,
} from './accept-direct-message.js';
import { DirectMessageReach } from './direct-message-reach.js';
import { DirectMessageRepository } from './direct-message.repository.js';
import { FindDirectMessage } from './find-direct-message.js';

export type NewWording = Omit<WrittenDirectMessage, 'classId' | 'guardianIds'>;

/**
 * Its sender gives another text to a message of which nothing has left: the whole of it is called back,
 * and one with the new text to the same guardians stands in its place, in one act. So no parent ever
 * gets both, and each text that was accepted stays as it was.
 */
@Injectable()
export class ReplaceDirectMessage {
  constructor(
    private readonly database: Database,
    private readonly clock: SchoolClock,
    private readonly delivery: Delivery,
    private readonly find: FindDirectMessage,
    private readonly reach: DirectMessageReach,
    private readonly accept: AcceptDirectMessage,
    private readonly repository: DirectMessageRepository,
    private readonly audit: AuditLog,
    private readonly idempotencyKeys: IdempotencyKeys,
  ) {}

  /**
   * @returns the id of the message that stands in its place
   * @throws CodedError `direct-message.not-found`, `direct-message.some-left`, and as
   * `AcceptDirectMessage`
   */
  async run(person: Principal, id: string, wording: NewWording): Promise<string> {
    const old = await this.find.own(person, id);
    await this.reach.requireWriting(person, old.classId);
    const planned = await this.delivery.progress(directMessageSource, id);
    const times = await this.accept.times(await this.clock.now());
    const accepted = await this.database.transaction(async (transaction) => {
      const moved = await this.repository.cancel(transaction, id);
      const cancelled = moved
        ? await this.delivery.cancel(transaction, directMessageSource, id)
        : 0;
      // With any of it gone, the old text stands: nothing of this act is kept.
      if (planned === null || cancelled === 0 || cancelled < planned.total) {
        throw new CodedError('direct-message.some-left');
      }
      const draft = {
        ...{ classId: old.classId, guardianIds: old.guardianIds ?? ('all' as const) },
        ...wording,
      };
      const message = await this.accept.run(transaction, person, draft, times, id);
      await this.audit.write(transaction, {
        at: times.now,
        actorId: person.accountId,
        action: 'direct-message.change',
        subjectKind: 'direct-message',
        subjectId: message.id,
        details: { classId: old.classId, messages: message.total, replaces: id },
        before: valuesOfWording(old),
        after: valuesOfWording({ ...wording, text: message.text, prefix: message.prefix }),
      });
      await this.idempotencyKeys.carriedOut(transaction);
      return message;
    });
    await this.delivery.wake(accepted.dispatchId, times.now);
    return accepted.id;
  }
}

function valuesOfWording({
  text,
  prefix,
  withoutDiacritics,
  templateId,
  templateVersion,
}: NewWording & { prefix: string }): Record<string, unknown> {
  return { text, prefix, withoutDiacritics, templateId, templateVersion };
}
