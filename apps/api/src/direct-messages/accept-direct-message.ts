import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { Delivery } from '../delivery/delivery.js';
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

export interface AcceptedDirectMessage {
  id: string;
  dispatchId: string;
  /** In the spelling in which it is kept. */
  text: string;
  /** How many messages leave. */
  total: number;
}

/** Writes a message out, fixes its recipients and hands it to delivery, within the caller's transaction. */
@Injectable()
export class AcceptDirectMessage {
  constructor(
    private readonly delivery: Delivery,
    private readonly compose: ComposeDirectMessage,
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
   * @throws CodedError `request.invalid`, `direct-message.nobody`, `direct-message.other-than-seen`
   */
  async run(
    transaction: Transaction,
    person: Principal,
    draft: DirectMessageDraft & { seen?: SeenBefore | undefined },
    { now, leavesAt, expiresAt }: MessageTimes,
    replaces: string | null,
  ): Promise<AcceptedDirectMessage> {
    const { text, messages } = await this.compose.run(transaction, draft, leavesAt);
    const { seen } = draft;
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
      text,
      withoutDiacritics: draft.withoutDiacritics,
      replaces,
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
    return { id, dispatchId, text, total };
  }
}
