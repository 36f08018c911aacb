import {
  messageStatuses,
  notDeliveredReason,
  type NotDeliveredReason,
  notDeliveredStatuses,
} from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { type ContactNames, RecipientNames } from '../contacts/audience/recipient-names.js';
import {
  DispatchResultsRepository,
  type NotDeliveredMessage,
} from '../delivery/results/dispatch-results.repository.js';
import { directMessageSource } from './accept-direct-message.js';
import { FindDirectMessage } from './find-direct-message.js';

/** A class has fewer phones than this. */
const most = 1_000;

/** One message to one phone or address, with whom it is for. */
export interface DirectMessageRecipient extends Pick<
  NotDeliveredMessage,
  'messageId' | 'address' | 'status'
> {
  /** Why it did not arrive; null where it did, or still may. */
  reason: NotDeliveredReason | null;
  guardians: Pick<ContactNames, 'guardianName' | 'relationship'>[];
  students: Pick<ContactNames, 'studentId' | 'studentName'>[];
}

/** What became of a direct message at each phone. */
@Injectable()
export class ListRecipients {
  constructor(
    private readonly find: FindDirectMessage,
    private readonly results: DispatchResultsRepository,
    private readonly names: RecipientNames,
  ) {}

  /**
   * What did not arrive first, then by the students' names.
   * @throws CodedError `direct-message.not-found`
   */
  async run(person: Principal, id: string): Promise<DirectMessageRecipient[]> {
    await this.find.readable(person, id);
    const everything = { statuses: messageStatuses, grounds: null };
    const source = [directMessageSource, id] as const;
    const messages = await this.results.listNotDelivered(...source, everything, '0', most);
    const names = await this.names.of(messages.flatMap(({ grounds }) => grounds));
    const place = new Map([...names.keys()].map((reference, index) => [reference, index]));
    const placeOf = ({ grounds }: NotDeliveredMessage): number =>
      Math.min(...grounds.map((ground) => place.get(ground) ?? names.size));
    return [...messages]
      .sort(
        (one, other) =>
          Number(isMissing(other)) - Number(isMissing(one)) || placeOf(one) - placeOf(other),
      )
      .map((message) => {
        const people = [...message.grounds]
          .sort((one, other) => (place.get(one) ?? 0) - (place.get(other) ?? 0))
          .flatMap((ground) => names.get(ground) ?? []);
        return describe(message, people);
      });
  }
}

function isMissing({ status }: NotDeliveredMessage): boolean {
  return (notDeliveredStatuses as readonly string[]).includes(status);
}

function describe(
  message: NotDeliveredMessage,
  people: readonly ContactNames[],
): DirectMessageRecipient {
  const { messageId, address, status, failureKind, failureCode } = message;
  return {
    ...{ messageId, address, status },
    reason: isMissing(message) ? notDeliveredReason(status, failureKind, failureCode) : null,
    guardians: once(people, ({ guardianName, relationship }) => ({ guardianName, relationship })),
    students: once(people, ({ studentId, studentName }) => ({ studentId, studentName })),
  };
}

/** What several people are told by, each once. */
function once<Part extends object>(
  people: readonly ContactNames[],
  part: (person: ContactNames) => Part,
): Part[] {
  return [...new Map(people.map(part).map((one) => [JSON.stringify(one), one])).values()];
}
