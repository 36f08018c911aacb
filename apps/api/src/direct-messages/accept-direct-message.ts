import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { Delivery } from '../delivery/delivery.js';
import { MessageTemplates, type TemplateUse } from '../message-templates/message-templates.js';
import type { Transaction } from '../platform/database/database.js';
import { CodedError } from '../platform/errors/coded-error.js';
import {
  ComposeDirectMessage,
  type DirectMessageDraft,
  directMessageKind,
} from './compose-direct-message.js';
import { DirectMessageRepository } from './direct-message.repository.js';

/** What delivery knows these sends by. */
export const directMessageSource = 'direct-message';

/** What its sender was shown before they pressed send. */
export interface SeenBefore {
  /** Phones and e-mail addresses. */
  recipients: number;
  /** Whether it was said to wait for the end of the quiet hours. */
  waitsForOpening: boolean;
}

/** When a message is accepted, can leave and is no longer wanted; school time. */
export interface MessageTimes {
  now: Date;
  leavesAt: Date;
  expiresAt: Date;
}

/** What is to be sent, with the template after which it was written. */
export interface WrittenDirectMessage extends DirectMessageDraft, TemplateUse {
  seen?: SeenBefore | undefined;
}

export interface AcceptedDirectMessage {
  id: string;
  dispatchId: string;
  /** In the spelling in which it is kept. */
  text: string;
  /** What stands before it in each of them. */
  prefix: string;
  /** How many messages leave. */
  total: number;
}

/** Writes a message out, fixes its recipients and hands it to delivery, within the caller's transaction. */
@Injectable()
export class AcceptDirectMessage {
  constructor(
    private readonly delivery: Delivery,
    private readonly compose: ComposeDirectMessage,
    private readonly templates: MessageTemplates,
    private readonly repository: DirectMessageRepository,
  ) {}

  async times(now: Date): Promise<MessageTimes> {
    const [leavesAt, expiresAt] = await Promise.all([
      this.delivery.earliestHandOver(now),
      this.delivery.expiryOf('direct-message', now),
    ]);
    return { now, leavesAt, expiresAt };
  }

  /**
   * @param replaces the message that was called back for this one
   * @throws CodedError `request.invalid`, `direct-message.nobody`, `direct-message.other-than-seen`,
   * `message-template.not-found`
   */
  async run(
    transaction: Transaction,
    person: Principal,
    draft: WrittenDirectMessage,
    { now, leavesAt, expiresAt }: MessageTimes,
    replaces: string | null,
  ): Promise<AcceptedDirectMessage> {
    await this.templates.require(transaction, person, draft);
    const { text, prefix, messages } = await this.compose.run(transaction, draft, leavesAt);
    const { seen, templateId, templateVersion } = draft;
    // Whoever pressed "now" a moment before 22:00, or saw other recipients, is shown how it is.
    const isAsSeen =
      seen === undefined ||
      (seen.recipients === messages.length && (seen.waitsForOpening || leavesAt <= now));
    if (!isAsSeen) throw new CodedError('direct-message.other-than-seen');
    const id = await this.repository.insert(transaction, {
      status: 'accepted',
      sentBy: person.accountId,
      sentAt: now,
      classId: draft.classId,
      guardianIds: draft.guardianIds === 'all' ? null : [...draft.guardianIds],
      ...{ text, prefix, withoutDiacritics: draft.withoutDiacritics },
      ...{ templateId, templateVersion, replaces },
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
    return { id, dispatchId, text, prefix, total };
  }
}
