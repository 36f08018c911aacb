import { Injectable } from '@nestjs/common';
import { Audience, type Recipient, type RecipientsWanted } from '../contacts/audience/audience.js';
import { RecipientNames } from '../contacts/audience/recipient-names.js';
import { contactIdOf, contactReference } from '../contacts/guardians/contact-reference.js';
import {
  DispatchResultsRepository,
  type ReachedMessage,
} from '../delivery/results/dispatch-results.repository.js';
import type { Transaction } from '../platform/database/database.js';
import { announcementMessageKind, announcementSource } from './announcement-dispatch.js';
import type { AnnouncementEntity } from './announcement.entity.js';

type Addressed = Pick<AnnouncementEntity, 'audience' | 'corrects'>;

/** Whom an announcement goes to: its audience, or those whom the one that it corrects reached. */
@Injectable()
export class AnnouncementRecipients {
  constructor(
    private readonly audience: Audience,
    private readonly results: DispatchResultsRepository,
    private readonly names: RecipientNames,
  ) {}

  /** `chunkSize` at a time. The transaction must stay open until the last. */
  of(
    transaction: Transaction,
    { audience, corrects }: Addressed,
    wanted: RecipientsWanted = {},
    chunkSize = 1000,
  ): AsyncIterable<Recipient[]> {
    if (corrects !== null) return this.reachedBy(transaction, corrects, wanted, chunkSize);
    const kind = announcementMessageKind;
    return this.audience.recipients(transaction, audience, kind, chunkSize, wanted);
  }

  /** Whether there is any of them. */
  async areAny(transaction: Transaction, { audience, corrects }: Addressed): Promise<boolean> {
    if (corrects === null) {
      return this.audience.reachesAnybody(transaction, audience, announcementMessageKind);
    }
    const { done } = await this.reachedBy(transaction, corrects, {}, 1).next();
    return done !== true;
  }

  /** How many phones and e-mail addresses an announcement has reached, or may have. */
  countReached(id: string): Promise<{ phones: number; emails: number }> {
    return this.results.countReached(announcementSource, id);
  }

  private async *reachedBy(
    transaction: Transaction,
    id: string,
    { contactId }: RecipientsWanted,
    chunkSize: number,
  ): AsyncGenerator<Recipient[], void, void> {
    for (let cursor = '0'; ;) {
      const messages = await this.results.listReached(
        ...([transaction, announcementSource, id] as const),
        cursor,
        chunkSize,
      );
      if (messages.length === 0) return;
      const ofContact = contactId === undefined ? undefined : contactReference(contactId);
      const wanted = messages.filter(
        ({ grounds }) => ofContact === undefined || grounds.includes(ofContact),
      );
      if (wanted.length > 0) yield await this.withStudents(wanted);
      cursor = messages.at(-1)!.messageId;
    }
  }

  /** With the students for whom the contacts behind a message stand now. */
  private async withStudents(messages: readonly ReachedMessage[]): Promise<Recipient[]> {
    const known = await this.names.of(messages.flatMap(({ grounds }) => grounds));
    return messages.map(({ channel, address, grounds, because }) => {
      const students = new Map(
        grounds.flatMap((ground) => {
          const names = known.get(ground);
          if (names === undefined) return [];
          const { studentId, studentName, className } = names;
          const student = { id: studentId, fullName: studentName, className: className ?? '' };
          // They get it for the reason for which they got the wrong one.
          return [[studentId, { ...student, grade: null, because: because ?? '', values: null }]];
        }),
      );
      return {
        channel,
        address,
        language: 'vi',
        contactIds: grounds.flatMap((ground) => contactIdOf(ground) ?? []),
        students: [...students.values()],
      };
    });
  }
}
