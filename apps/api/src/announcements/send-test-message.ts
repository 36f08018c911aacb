import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { StaffAddresses } from '../accounts/staff/staff-addresses.js';
import { Database } from '../platform/database/database.js';
import { CodedError } from '../platform/errors/coded-error.js';
import { StaffMail } from '../staff-mail/staff-mail.js';
import { type PreviewedContent, PreviewAnnouncement } from './preview-announcement.js';

/** Sends one recipient's very message to the person who asks, and to nobody else. */
@Injectable()
export class SendTestMessage {
  constructor(
    private readonly database: Database,
    private readonly preview: PreviewAnnouncement,
    private readonly addresses: StaffAddresses,
    private readonly mail: StaffMail,
  ) {}

  /**
   * Accounts have no phone of their own, so it goes to the account's mailbox.
   * @param index of the recipient whose message it is, from 0
   * @returns the mailbox
   * @throws CodedError `announcement.no-mailbox`, `announcement.nobody`
   */
  async run(person: Principal, content: PreviewedContent, index: number): Promise<string> {
    const { sample } = await this.preview.run(person, content, { at: index });
    if (sample === null) throw new CodedError('announcement.nobody');
    const { text } = sample[content.withoutDiacritics ? 'withoutDiacritics' : 'withDiacritics'];
    return this.database.transaction(async (transaction) => {
      const [mailbox] = await this.addresses.of(transaction, {
        ...{ roles: [], ids: [person.accountId], except: null },
      });
      if (mailbox === undefined) throw new CodedError('announcement.no-mailbox');
      await this.mail.send(transaction, {
        source: { kind: 'announcement-test', id: randomUUID() },
        to: [mailbox],
        title: 'Tin thử, chỉ gửi cho thầy/cô · Test message, for you alone',
        text,
        expiresAfterHours: 1,
      });
      return mailbox;
    });
  }
}
