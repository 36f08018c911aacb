import {
  countSmsParts,
  isSameForAll,
  mailTitles,
  renderForStudents,
  type Wording,
} from '@lien-lac/domain';
import type { Recipient } from '../contacts/audience/audience.js';
import { contactReference } from '../contacts/guardians/contact-reference.js';
import type { MessageRequest } from '../delivery/dispatches/dispatch-request.js';

/** What delivery knows the announcements' sends by. */
export const announcementSource = 'announcement';

/** What a guardian's opt-out goes by. */
export const announcementMessageKind = 'announcement';

/** One message to each phone or e-mail address, however many children it stands for. */
export function messageTo(wording: Wording, recipient: Recipient): MessageRequest {
  return {
    channel: recipient.channel,
    address: recipient.address,
    subject: '',
    ...(recipient.channel === 'email'
      ? { title: mailTitles[announcementMessageKind][recipient.language] }
      : {}),
    text: renderForStudents(wording, recipient.students),
    grounds: recipient.contactIds.map(contactReference),
  };
}

/** Writes the messages of an announcement, chunk by chunk, and adds up their SMS parts. */
export class AnnouncementMessages {
  private parts = 0;
  private readonly partsForAll: number | undefined;

  constructor(
    private readonly wording: Wording,
    private readonly recipients: AsyncIterable<Recipient[]>,
  ) {
    // Everybody has the same text, so one count will do for 200,000.
    if (isSameForAll(wording.text)) {
      this.partsForAll = countSmsParts(renderForStudents(wording, [])).parts;
    }
  }

  /** Parts of what was written so far. */
  get totalParts(): number {
    return this.parts;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<MessageRequest[]> {
    for await (const chunk of this.recipients) {
      const messages = chunk.map((recipient) => messageTo(this.wording, recipient));
      for (const { channel, text } of messages) {
        if (channel !== 'sms') continue;
        this.parts += this.partsForAll ?? countSmsParts(text).parts;
      }
      yield messages;
    }
  }
}
