import {
  type AudienceRule,
  countSmsParts,
  fieldsOfAudience,
  isOncePerStudent,
  isSameForAll,
  mailTitles,
  renderForStudents,
  type Wording,
} from '@lien-lac/domain';
import type { Recipient, Sharing } from '../contacts/audience/audience.js';
import { contactReference } from '../contacts/guardians/contact-reference.js';
import type { MessageRequest } from '../delivery/dispatches/dispatch-request.js';

/** What delivery knows the announcements' sends by. */
export const announcementSource = 'announcement';

/** What a guardian's opt-out goes by. */
export const announcementMessageKind = 'announcement';

/** What its messages are made from, and whether a phone gets one or one for each of its students. */
export function wordingOf(
  { text, withoutDiacritics, audience }: AnnouncedContent,
  messageDate: string,
  prefix: string,
): { wording: Wording; sharing: Sharing } {
  const fields = fieldsOfAudience(audience);
  return {
    wording: { text, withoutDiacritics, messageDate, fields, prefix },
    sharing: isOncePerStudent(text, fields) ? 'one-per-student' : 'one-per-address',
  };
}

export interface AnnouncedContent {
  text: string;
  withoutDiacritics: boolean;
  audience: AudienceRule;
}

/**
 * The message to a phone or an e-mail address: one however many children it stands for, unless the
 * text carries values of each; then the student is its subject.
 */
export function messageTo(
  wording: Wording,
  recipient: Recipient,
  sharing: Sharing,
): MessageRequest {
  const { students } = recipient;
  return {
    channel: recipient.channel,
    address: recipient.address,
    subject: sharing === 'one-per-student' ? (students[0]?.id ?? '') : '',
    ...(recipient.channel === 'email'
      ? { title: mailTitles[announcementMessageKind][recipient.language] }
      : {}),
    text: renderForStudents(wording, students),
    grounds: recipient.contactIds.map(contactReference),
    because: [...new Set(students.flatMap(({ because }) => because.split(' ')))].join(' '),
  };
}

/** Writes the messages of an announcement, chunk by chunk, and adds up their SMS parts. */
export class AnnouncementMessages {
  private parts = 0;
  private readonly partsForAll: number | undefined;

  constructor(
    private readonly wording: Wording,
    private readonly sharing: Sharing,
    private readonly recipients: AsyncIterable<Recipient[]>,
  ) {
    // Everybody has the same text, so one count will do for 200,000.
    if (isSameForAll(wording.text, wording.fields)) {
      this.partsForAll = countSmsParts(renderForStudents(wording, [])).parts;
    }
  }

  /** Parts of what was written so far. */
  get totalParts(): number {
    return this.parts;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<MessageRequest[]> {
    for await (const chunk of this.recipients) {
      const messages = chunk.map((recipient) => messageTo(this.wording, recipient, this.sharing));
      for (const { channel, text } of messages) {
        if (channel === 'email') continue;
        this.parts += this.partsForAll ?? countSmsParts(text).parts;
      }
      yield messages;
    }
  }
}
