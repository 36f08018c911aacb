import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { MailTestMessage } from '../accounts/staff/mail-test-message.js';
import { Database } from '../platform/database/database.js';
import { CodedError } from '../platform/errors/coded-error.js';
import {
  type PreviewedContent,
  PreviewAnnouncement,
  type SampleWanted,
} from './preview-announcement.js';

/** Sends one recipient's very message to the person who asks, and to nobody else. */
@Injectable()
export class SendTestMessage {
  constructor(
    private readonly database: Database,
    private readonly preview: PreviewAnnouncement,
    private readonly mail: MailTestMessage,
  ) {}

  /**
   * @param wanted the recipient whose message it is
   * @returns the mailbox
   * @throws CodedError `account.no-mailbox`, `announcement.nobody`
   */
  async run(person: Principal, content: PreviewedContent, wanted: SampleWanted): Promise<string> {
    const { sample } = await this.preview.run(person, content, wanted);
    if (sample === null) throw new CodedError('announcement.nobody');
    const { text } = sample[content.withoutDiacritics ? 'withoutDiacritics' : 'withDiacritics'];
    return this.database.transaction((transaction) =>
      this.mail.run(transaction, person, 'announcement-test', text),
    );
  }
}
