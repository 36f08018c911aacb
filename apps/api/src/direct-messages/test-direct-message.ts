import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { MailTestMessage } from '../accounts/staff/mail-test-message.js';
import { Delivery } from '../delivery/delivery.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { Database } from '../platform/database/database.js';
import { CodedError } from '../platform/errors/coded-error.js';
import { ComposeDirectMessage, type DirectMessageDraft } from './compose-direct-message.js';
import { DirectMessageReach } from './direct-message-reach.js';

/** Sends one recipient's very message to the person who writes it, and to nobody else. */
@Injectable()
export class TestDirectMessage {
  constructor(
    private readonly database: Database,
    private readonly clock: SchoolClock,
    private readonly delivery: Delivery,
    private readonly reach: DirectMessageReach,
    private readonly compose: ComposeDirectMessage,
    private readonly mail: MailTestMessage,
  ) {}

  /**
   * @param at of the recipient whose message it is, from 0
   * @returns the mailbox
   * @throws CodedError `account.no-mailbox`, and as sending it would
   */
  async run(person: Principal, draft: DirectMessageDraft, at: number): Promise<string> {
    await this.reach.requireWriting(person, draft.classId);
    const leavesAt = await this.delivery.earliestHandOver(await this.clock.now());
    return this.database.transaction(async (transaction) => {
      const { recipients } = await this.compose.run(transaction, draft, leavesAt);
      const recipient = recipients[at];
      if (recipient === undefined) throw new CodedError('direct-message.nobody');
      return this.mail.run(transaction, person, 'direct-message-test', recipient.text);
    });
  }
}
