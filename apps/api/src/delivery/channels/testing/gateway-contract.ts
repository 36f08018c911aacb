import type { Gateway, GatewayMessage, HandOver } from '../gateway.js';

/** What a simulator does with one message that is handed over to it. */
export type Encounter =
  | 'taken'
  | 'refused-number'
  | 'refused-text'
  | 'throttled'
  | 'misconfigured'
  | 'slow'
  | 'silent'
  | 'taken-and-broken-off'
  | 'garbage';

/** An adapter before a simulator of its gateway, which speaks the real protocol over a real socket. */
export interface TrialGateway {
  gateway: Gateway;
  /** A message with a reference of its own that meets this; whatever comes after it meets nothing. */
  messageThatMeets(encounter: Encounter): GatewayMessage;
  /** How often the simulator has taken a message of this reference for its phone. */
  timesTaken(reference: string): number | Promise<number>;
  /** How many messages were written out to the simulator, whatever it did with them. */
  handedOver(): number;
  /** Gives the answers that `slow` keeps back. */
  answerSlow(): void;
  close(): Promise<void>;
}

export interface ContractOptions {
  /** Opens an adapter that gives up after 400 ms. */
  open: () => Promise<TrialGateway>;
  /** The same adapter where nobody listens. */
  openDeaf: () => Gateway;
  /** What this protocol has no way of doing. */
  never?: readonly Encounter[];
  /** What it is in the port's words where another gateway might do what this one never will. */
  answers?: Partial<Record<Encounter, Partial<HandOver>>>;
  /** Whether it asks again in the very turn of the event loop that writes a message out. */
  asksAtTheWire?: boolean;
}

/** What each encounter is in the port's words. */
const expected = {
  taken: { kind: 'taken' },
  'refused-number': { kind: 'refused', failureKind: 'permanent' },
  'refused-text': { kind: 'refused' },
  throttled: { kind: 'try-later' },
  misconfigured: { kind: 'configuration' },
  silent: { kind: 'ambiguous' },
  'taken-and-broken-off': { kind: 'ambiguous' },
  garbage: { kind: 'ambiguous' },
} as const satisfies Partial<Record<Encounter, Partial<HandOver>>>;

/**
 * Declares what every gateway's adapter has to do, whatever its gateway: the one place where it is
 * written down what the lanes rely on.
 */
export function describeGatewayContract(name: string, options: ContractOptions): void {
  const meets = (encounter: Encounter) => !(options.never ?? []).includes(encounter);
  const always = () => true;

  describe(`${name}, as any gateway`, () => {
    let trial: TrialGateway;
    const since = new Date();

    beforeAll(async () => {
      trial = await options.open();
    });
    afterAll(async () => {
      await trial.gateway.close();
      await trial.close();
    });

    it('writes nothing out that may not leave any more, and goes on', async () => {
      const handOver = trial.gateway.send(trial.messageThatMeets('taken'), () => false);
      expect(await handOver).toEqual({ kind: 'withheld' });
      expect(trial.handedOver()).toBe(0);
    });

    if (options.asksAtTheWire !== false) {
      it('asks for that when the connection is made, however long it took', async () => {
        const before = trial.handedOver();
        const leasedUntil = Date.now() + 20;
        const message = trial.messageThatMeets('taken');
        const handOver = trial.gateway.send(message, () => Date.now() <= leasedUntil);
        // Nothing runs in this process for a while, as when it is frozen; the network goes on.
        while (Date.now() <= leasedUntil + 20);
        expect(await handOver).toEqual({ kind: 'withheld' });
        expect(trial.handedOver()).toBe(before);
        expect(await trial.gateway.send(message, always)).toMatchObject({ kind: 'taken' });
      });
    }

    const encounters = (Object.keys(expected) as (keyof typeof expected)[]).filter(meets);
    it.each(encounters)('understands what has been %s, and goes on', async (encounter) => {
      const message = trial.messageThatMeets(encounter);
      const wished = options.answers?.[encounter] ?? expected[encounter];
      expect(await trial.gateway.send(message, always)).toMatchObject(wished);
      const next = trial.messageThatMeets('taken');
      expect(await trial.gateway.send(next, always)).toMatchObject({ kind: 'taken' });
      expect(await trial.timesTaken(next.reference)).toBe(1);
    });

    if (meets('slow')) {
      it('does not let a slow answer hold up another message', async () => {
        const message = trial.messageThatMeets('slow');
        const slow = trial.gateway.send(message, always);
        await until(async () => (await trial.timesTaken(message.reference)) === 1);
        const next = trial.messageThatMeets('taken');
        expect(await trial.gateway.send(next, always)).toMatchObject({ kind: 'taken' });
        trial.answerSlow();
        expect(await slow).toMatchObject({ kind: 'taken' });
      });
    }

    if (meets('taken-and-broken-off')) {
      it('finds out about what was taken and never answered, as far as it promises to', async () => {
        const message = trial.messageThatMeets('taken-and-broken-off');
        await trial.gateway.send(message, always);
        if (trial.gateway.looksUp) {
          const found = await trial.gateway.lookUp(message.reference, since);
          expect(found).toMatchObject({ kind: 'taken' });
        }
        if (trial.gateway.recognisesReference) {
          const again = await trial.gateway.send(message, always);
          expect(again).toMatchObject({ kind: 'taken' });
        }
        expect(await trial.timesTaken(message.reference)).toBe(1);
      });
    }

    it('never says of a reference that was never handed over that it was taken', async () => {
      const { reference } = trial.messageThatMeets('taken');
      const found = await trial.gateway.lookUp(reference, since);
      expect(found.kind).not.toBe('taken');
    });

    it('knows that nothing was taken where nobody listens', async () => {
      const deaf = options.openDeaf();
      const message = trial.messageThatMeets('taken');
      expect(await deaf.send(message, always)).toMatchObject({
        kind: 'try-later',
        blame: 'gateway',
      });
      expect(await deaf.lookUp(message.reference, since)).toMatchObject({ kind: 'no-answer' });
      await deaf.close();
    });

    it('knows that nothing was taken where it was closed before: other settings make another one', async () => {
      const closed = options.openDeaf();
      await closed.close();
      expect(await closed.send(trial.messageThatMeets('taken'), always)).toMatchObject({
        kind: 'try-later',
      });
    });
  });
}

/** Looks again and again, for as long as a spec may take. */
async function until(came: () => Promise<boolean>): Promise<void> {
  while (!(await came())) await new Promise((resolve) => setTimeout(resolve, 5));
}

let references = 0;

/** A message whose reference is its own. */
export function trialMessage(changes: Partial<GatewayMessage> = {}): GatewayMessage {
  references += 1;
  return {
    reference: `LL${references}N0123456789ABCDEF`,
    address: '+84900000001',
    title: null,
    attachment: null,
    text: `Kính gửi quý phụ huynh, tin số ${references}.`,
    ...changes,
  };
}
