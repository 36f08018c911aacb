import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { Delivery } from '../delivery/delivery.js';
import { CodedError } from '../platform/errors/coded-error.js';
import { type DirectMessageView, viewDirectMessage } from './direct-message-views.js';
import { FindDirectMessage } from './find-direct-message.js';
import { directMessageSource } from './send-direct-message.js';

/** A direct message with what has become of it. */
@Injectable()
export class ReadDirectMessage {
  constructor(
    private readonly find: FindDirectMessage,
    private readonly delivery: Delivery,
  ) {}

  /** @throws CodedError `direct-message.not-found` */
  async run(person: Principal, id: string): Promise<DirectMessageView> {
    const message = await this.find.readable(person, id);
    const progress = await this.delivery.progress(directMessageSource, id);
    // Accepted in one transaction with the message, so it is always there.
    if (progress === null) throw new CodedError('direct-message.not-found');
    const leavesAt = await this.delivery.earliestHandOver(message.sentAt);
    return viewDirectMessage(message, progress, leavesAt, message.sentBy === person.accountId);
  }
}
