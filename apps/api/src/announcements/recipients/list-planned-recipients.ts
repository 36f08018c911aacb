import {
  isEmptyQuery,
  type MessageStatus,
  mayDo,
  type NotDeliveredReason,
  notDeliveredReason,
  notDeliveredStatuses,
  readStudentQuery,
  type ReasonText,
} from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { RecipientList } from '../../contacts/audience/recipient-list.js';
import { RecipientNames } from '../../contacts/audience/recipient-names.js';
import {
  type PlannedFilter,
  type PlannedMessage,
  PlannedMessagesRepository,
} from '../../delivery/results/planned-messages.repository.js';
import { announcementSource } from '../announcement-dispatch.js';
import { FindAnnouncement } from '../find-announcement.js';
import { ListNotDelivered, type NotDeliveredItem } from '../list-not-delivered.js';

export interface PlannedRecipientsQuestion {
  /** Words of a student's name, a class, or for those who may see numbers a number. */
  words: string;
  /** Null for all. */
  statuses: readonly MessageStatus[] | null;
}

/** Somebody to whom a message was written: whose it is, why, and what became of it. */
export interface PlannedRecipient extends Pick<
  NotDeliveredItem,
  'messageId' | 'phone' | 'status' | 'guardians' | 'students'
> {
  /** Why it is in the send. */
  reasons: ReasonText[];
  /** Why it did not arrive; null while it may still, and where it did. */
  missedFor: NotDeliveredReason | null;
}

/** Who is in a send, one by one, from the moment in which its recipients are fixed. */
@Injectable()
export class ListPlannedRecipients {
  constructor(
    private readonly find: FindAnnouncement,
    private readonly messages: PlannedMessagesRepository,
    private readonly names: RecipientNames,
    private readonly recipients: RecipientList,
    private readonly notDelivered: ListNotDelivered,
  ) {}

  /**
   * @param page after which message to go on, and how many
   * @throws CodedError `announcement.not-found`
   */
  async run(
    person: Principal,
    id: string,
    question: PlannedRecipientsQuestion,
    page: { cursor?: string | undefined; limit: number },
  ): Promise<{ items: PlannedRecipient[]; total: number; nextCursor: string | null }> {
    await this.find.for(person, 'announcement.read', id);
    const seesPhones = mayDo(person.role, 'delivery.read-results') === 'all';
    const wanted = await this.wanted(question, seesPhones);
    const [found, total] = await Promise.all([
      this.messages.list(
        ...([announcementSource, id] as const),
        wanted,
        page.cursor ?? '0',
        page.limit + 1,
      ),
      this.messages.count(announcementSource, id, wanted),
    ]);
    const shown = found.slice(0, page.limit);
    return {
      items: await this.inWords(shown, seesPhones),
      total,
      nextCursor: found.length > page.limit ? (shown.at(-1)?.messageId ?? null) : null,
    };
  }

  /** All of them, page by page. */
  async *all(
    person: Principal,
    id: string,
    question: PlannedRecipientsQuestion,
  ): AsyncGenerator<PlannedRecipient[]> {
    let cursor: string | undefined;
    do {
      const { items, nextCursor } = await this.run(person, id, question, { cursor, limit: 1_000 });
      yield items;
      cursor = nextCursor ?? undefined;
    } while (cursor !== undefined);
  }

  private async wanted(
    { words, statuses }: PlannedRecipientsQuestion,
    seesPhones: boolean,
  ): Promise<PlannedFilter> {
    const query = readStudentQuery(words);
    const grounds = isEmptyQuery(query)
      ? null
      : await this.names.referencesFound(query, seesPhones);
    return { statuses, grounds };
  }

  private async inWords(
    messages: readonly PlannedMessage[],
    seesPhones: boolean,
  ): Promise<PlannedRecipient[]> {
    const [people, reasons] = await Promise.all([
      this.notDelivered.withNames(messages, seesPhones),
      this.recipients.inWords(messages.map(({ because }) => because ?? '')),
    ]);
    return people.map(({ messageId, phone, status, guardians, students }, place) => ({
      ...{ messageId, phone, status, guardians, students },
      reasons: reasons[place]!,
      missedFor: missedFor(messages[place]!),
    }));
  }
}

function missedFor({
  status,
  failureKind,
  failureCode,
}: PlannedMessage): NotDeliveredReason | null {
  const missed: readonly MessageStatus[] = notDeliveredStatuses;
  return missed.includes(status) ? notDeliveredReason(status, failureKind, failureCode) : null;
}
