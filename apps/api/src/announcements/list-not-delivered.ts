import {
  mayDo,
  notDeliveredReason,
  type NotDeliveredReason,
  notDeliveredStatuses,
} from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { type ContactNames, RecipientNames } from '../contacts/audience/recipient-names.js';
import {
  type CountedCause,
  DispatchResultsRepository,
  type NotDeliveredMessage,
} from '../delivery/results/dispatch-results.repository.js';
import { announcementSource } from './announcement-dispatch.js';
import { FindAnnouncement } from './find-announcement.js';

export type NotDeliveredStatus = (typeof notDeliveredStatuses)[number];

export interface NotDeliveredFilter {
  /** Absent for all of them. */
  statuses?: readonly NotDeliveredStatus[] | undefined;
  classId?: string | undefined;
}

/** A message that did not arrive, with whom it was for. */
export interface NotDeliveredItem extends Omit<NotDeliveredMessage, 'grounds' | 'address'> {
  /** Null for those who may not see numbers. */
  phone: string | null;
  reason: NotDeliveredReason;
  guardians: Pick<ContactNames, 'guardianName' | 'relationship'>[];
  students: Pick<ContactNames, 'studentId' | 'studentName' | 'className'>[];
}

/** How many did not get it for one reason. */
export interface CountedReason {
  reason: NotDeliveredReason;
  count: number;
}

export interface NotDeliveredPage {
  items: NotDeliveredItem[];
  /** On all pages, as are the reasons, the most frequent first. */
  total: number;
  reasons: CountedReason[];
  nextCursor: string | null;
}

/** Who did not get an announcement, and why. */
@Injectable()
export class ListNotDelivered {
  constructor(
    private readonly find: FindAnnouncement,
    private readonly results: DispatchResultsRepository,
    private readonly names: RecipientNames,
  ) {}

  /**
   * @param page after which message to go on, and how many
   * @throws CodedError `announcement.not-found`
   */
  async run(
    person: Principal,
    id: string,
    filter: NotDeliveredFilter,
    page: { cursor?: string | undefined; limit: number },
  ): Promise<NotDeliveredPage> {
    await this.find.for(person, 'announcement.read', id);
    const wanted = await this.wanted(filter);
    const [found, causes] = await Promise.all([
      this.results.listNotDelivered(
        ...([announcementSource, id] as const),
        wanted,
        page.cursor ?? '0',
        page.limit + 1,
      ),
      this.results.countCauses(announcementSource, id, wanted),
    ]);
    const shown = found.slice(0, page.limit);
    return {
      items: await this.withNames(shown, mayDo(person.role, 'delivery.read-results') === 'all'),
      total: causes.reduce((sum, { count }) => sum + count, 0),
      reasons: countReasons(causes),
      nextCursor: found.length > page.limit ? (shown.at(-1)?.messageId ?? null) : null,
    };
  }

  /** All of them, page by page. */
  async *all(
    person: Principal,
    id: string,
    filter: NotDeliveredFilter,
  ): AsyncGenerator<NotDeliveredItem[]> {
    let cursor: string | undefined;
    do {
      const { items, nextCursor } = await this.run(person, id, filter, { cursor, limit: 1_000 });
      yield items;
      cursor = nextCursor ?? undefined;
    } while (cursor !== undefined);
  }

  private async wanted({ statuses = notDeliveredStatuses, classId }: NotDeliveredFilter): Promise<{
    statuses: readonly NotDeliveredStatus[];
    grounds: string[] | null;
  }> {
    const grounds = classId === undefined ? null : await this.names.referencesOfClass(classId);
    return { statuses, grounds };
  }

  /** With whom they were for; the numbers only for those who may see them. */
  async withNames(
    messages: readonly NotDeliveredMessage[],
    seesPhones: boolean,
  ): Promise<NotDeliveredItem[]> {
    const names = await this.names.of(messages.flatMap(({ grounds }) => grounds));
    const place = new Map([...names.keys()].map((reference, index) => [reference, index]));
    return messages.map(({ grounds, address, ...message }) => {
      // A phone's children are named in the order of their classes, as everywhere.
      const people = [...grounds]
        .sort((one, other) => (place.get(one) ?? 0) - (place.get(other) ?? 0))
        .flatMap((ground) => names.get(ground) ?? []);
      return {
        ...message,
        phone: seesPhones ? address : null,
        reason: notDeliveredReason(message.status, message.failureKind, message.failureCode),
        guardians: once(people, ({ guardianName, relationship }) => ({
          ...{ guardianName, relationship },
        })),
        students: once(people, ({ studentId, studentName, className }) => ({
          ...{ studentId, studentName, className },
        })),
      };
    });
  }
}

function countReasons(causes: readonly CountedCause[]): CountedReason[] {
  const counts = new Map<NotDeliveredReason, number>();
  for (const { status, failureKind, failureCode, count } of causes) {
    const reason = notDeliveredReason(status, failureKind, failureCode);
    counts.set(reason, (counts.get(reason) ?? 0) + count);
  }
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((one, other) => other.count - one.count || one.reason.localeCompare(other.reason));
}

function once<Person, Part extends object>(
  people: readonly Person[],
  part: (person: Person) => Part,
): Part[] {
  const parts = people.map(part);
  return [...new Map(parts.map((one) => [JSON.stringify(one), one])).values()];
}
