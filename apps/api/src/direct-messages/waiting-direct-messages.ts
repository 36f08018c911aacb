import { dayMilliseconds, mayDo } from '@lien-lac/domain';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DispatchResultsRepository } from '../delivery/results/dispatch-results.repository.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import {
  type WaitingFor,
  type WaitingLine,
  WaitingLines,
} from '../platform/waiting/waiting-lines.js';
import { DirectMessageReach } from './direct-message-reach.js';
import { DirectMessageRepository } from './direct-message.repository.js';
import { directMessageSource } from './accept-direct-message.js';

/** For so long what did not arrive stands on the home of whoever sent it. */
const lately = 7 * dayMilliseconds;

/** What became of a person's own direct messages, as long as it asks for a look. */
@Injectable()
export class WaitingDirectMessages implements OnModuleInit {
  constructor(
    private readonly waiting: WaitingLines,
    private readonly clock: SchoolClock,
    private readonly repository: DirectMessageRepository,
    private readonly reach: DirectMessageReach,
    private readonly results: DispatchResultsRepository,
  ) {}

  onModuleInit(): void {
    this.waiting.register((person) => this.of(person));
    this.waiting.register((person) => this.withoutSender(person));
  }

  private async of({ accountId, role }: WaitingFor): Promise<WaitingLine[]> {
    const scope = mayDo(role, 'direct-message.send');
    if (scope === null) return [];
    const classIds = scope === 'own-class' ? await this.reach.classesOf({ accountId }) : null;
    const since = new Date((await this.clock.now()).getTime() - lately);
    const ids = await this.repository.listSentSince(accountId, classIds, since);
    if (ids.length === 0) return [];
    const outlines = await this.results.outline(directMessageSource, ids);
    const sending = outlines.filter(({ isSending, isWaiting }) => isSending || isWaiting);
    const notArrived = outlines.filter(({ didNotArrive }) => didNotArrive > 0);
    return [
      lineOf('direct-messages-sending', sending),
      lineOf('direct-messages-not-arrived', notArrived),
    ];
  }

  /** What waits and nobody but CGCN can call back any more (decision 26). */
  private async withoutSender({ role }: WaitingFor): Promise<WaitingLine[]> {
    if (mayDo(role, 'delivery.operate') !== 'general-and-own') return [];
    const since = new Date((await this.clock.now()).getTime() - lately);
    const messages = await this.repository.listAcceptedSince(since);
    const ids = messages.map(({ id }) => id);
    const outlines = ids.length === 0 ? [] : await this.results.outline(directMessageSource, ids);
    const open = new Set(
      outlines
        .filter(({ isSending, isWaiting }) => isSending || isWaiting)
        .map(({ sourceId }) => sourceId),
    );
    const waiting = messages.filter(({ id }) => open.has(id));
    const answered = await Promise.all(
      waiting.map((message) => this.reach.senderAnswersFor(message)),
    );
    const gone = waiting.filter((_, place) => !answered[place]);
    return [
      lineOf(
        'direct-messages-without-sender',
        gone.map(({ id }) => ({ sourceId: id })),
      ),
    ];
  }
}

/** One alone is opened at once. */
function lineOf(kind: WaitingLine['kind'], sends: readonly { sourceId: string }[]): WaitingLine {
  const [first] = sends;
  const to = sends.length === 1 ? `/direct-messages/${first?.sourceId}` : '/direct-messages';
  return { kind, count: sends.length, to };
}
