import { setTimeout as sleep } from 'node:timers/promises';
import type { SmppConfiguration } from '../../../platform/configuration/smpp-configuration.js';
import type { Gateway, GatewayMessage, GatewayReport, HandOver, LookUp } from '../gateway.js';
import { idInReceipts, plainId } from './message-ids.js';
import { SmppLink } from './smpp-link.js';
import { messageIdOf, type Answer, type SmppSession } from './smpp-session.js';
import { handOverOfStatus } from './smpp-statuses.js';
import { submissionsOf } from './submissions.js';

/** Keeps which message a network's ids belong to: its receipts name nothing else. */
export interface TakenIds {
  /**
   * Never fails.
   * @param parts how many ids the message has in all
   */
  note(taken: { gateway: string; reference: string; ids: string[]; parts: number }): Promise<void>;
}

/** How often the rest of a message is tried where a network took some of its parts and not others. */
const rounds = 3;
const pauseBetweenRounds = 1_000;

/**
 * A network's message centre by SMPP 3.4 (decision 43). It knows no reference of ours and can't be asked:
 * what was in flight at a connection that broke stays unknown, until a receipt clears it up.
 */
export class SmppGateway implements Gateway {
  readonly channel = 'sms';
  readonly requestTimeoutMilliseconds: number;
  readonly ratePerSecond: number | undefined;
  readonly window: number;
  readonly recognisesReference = false;
  readonly looksUp = false;
  readonly givesReceipts = true;
  private readonly link: SmppLink;

  constructor(
    readonly name: string,
    private readonly settings: SmppConfiguration,
    private readonly taken: TakenIds,
  ) {
    this.requestTimeoutMilliseconds = settings.requestTimeoutMilliseconds;
    this.ratePerSecond = settings.ratePerSecond;
    this.window = settings.window;
    this.link = new SmppLink(settings);
  }

  async send(message: GatewayMessage, mayStillLeave: () => boolean): Promise<HandOver> {
    const session = await this.link.bound();
    if ('kind' in session) return session;
    const { address, text, reference } = message;
    const joiningNumber = parseInt(reference.slice(-2), 16) || 0;
    const bodies = submissionsOf(address.replace(/^\+/, ''), text, joiningNumber, this.settings);
    const submission: Submission = { session, reference, parts: bodies.length, mayStillLeave };
    return this.submit(submission, bodies, []);
  }

  /** A receipt names a message of this network alone. Any process that is bound may get it. */
  listen(take: (report: GatewayReport) => Promise<void>): void {
    this.link.listen(({ gatewayMessageId, state, code }) =>
      state === 'under-way'
        ? Promise.resolve()
        : take({
            gatewayMessageId: plainId(gatewayMessageId),
            state,
            code: state === 'failed' ? code : null,
          }),
    );
  }

  lookUp(): Promise<LookUp> {
    return Promise.resolve({ kind: 'no-answer', code: 'not-supported' });
  }

  close(): Promise<void> {
    return this.link.close();
  }

  /** @param ids of the parts that were taken before */
  private async submit(
    to: Submission,
    bodies: Buffer[],
    ids: string[],
    round = 1,
  ): Promise<HandOver> {
    const { session, reference, parts } = to;
    const nothingLeft = ids.length === 0 && round === 1;
    const note = (more: string[]) => this.note(reference, more, parts);
    const { window } = session;
    if (!window.takeNow(bodies.length) && !(await window.take(bodies.length))) {
      return nothingLeft
        ? { kind: 'try-later', blame: 'gateway', code: 'connection-lost' }
        : inPart;
    }
    if (!to.mayStillLeave()) {
      window.giveBack(bodies.length);
      return nothingLeft ? { kind: 'withheld' } : inPart;
    }
    const late = (id: string): void => void note([id]);
    const answers = await Promise.all(bodies.map((body) => session.submit(body, late)));
    const more = answers.flatMap((answer) => (isTaken(answer) ? [messageIdOf(answer)] : []));
    if (more.length > 0) await note(more);
    const lost = answers.find((answer) => typeof answer === 'string');
    if (lost !== undefined) return { kind: 'ambiguous', code: `smpp-${lost}` };
    const known = [...ids, ...more];
    const refused = answers.flatMap((answer) =>
      typeof answer === 'string' || answer.status === 0 ? [] : [handOverOfStatus(answer.status)],
    );
    if (refused.length === 0) {
      return { kind: 'taken', gatewayMessageId: this.asReported(known[0] ?? '') };
    }
    if (known.length === 0) return refused[0]!;
    if (round === rounds || refused.some(({ kind }) => kind !== 'try-later')) return inPart;
    await sleep(pauseBetweenRounds);
    const left = bodies.filter((_, index) => !isTaken(answers[index]!));
    return this.submit(to, left, known, round + 1);
  }

  private async note(reference: string, ids: string[], parts: number): Promise<void> {
    await this.taken.note({
      gateway: this.name,
      reference,
      ids: ids.map((id) => this.asReported(id)),
      parts,
    });
  }

  private asReported(id: string): string {
    return idInReceipts(id, this.settings.messageIds);
  }
}

interface Submission {
  session: SmppSession;
  reference: string;
  parts: number;
  mayStillLeave: () => boolean;
}

/** Some of it lies at the network, which shows no phone a message that is not whole. */
const inPart: HandOver = { kind: 'ambiguous', code: 'smpp-in-part' };

const isTaken = (answer: Answer): answer is Exclude<Answer, string> =>
  typeof answer !== 'string' && answer.status === 0;
