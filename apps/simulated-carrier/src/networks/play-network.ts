import type { Faults } from '../faults.js';
import type { Late } from './late.js';
import type { NetworkMessage, NetworkOptions, SimulatedNetwork } from './network.js';
import { Reports } from './reports.js';

/** A server that speaks a network's protocol, as far as a trial steers it. */
type Server = Pick<SimulatedNetwork, 'answersOwed' | 'cut' | 'listen' | 'reset' | 'close'>;

/** How a network meets a message, whatever its protocol; the rest is in its own words. */
type Encounter<Refusal> = 'well' | 'silent' | 'take-and-break' | 'garbage' | Late | Refusal;

/** What a network's server is started with. */
export interface Steering<Item, Refusal> {
  readonly port: number;
  /** Asked how each message is met. */
  readonly meets: () => Encounter<Refusal>;
  /** Told of each message that is really taken. */
  readonly onTaken: (item: Item) => void;
}

/** What differs from protocol to protocol. */
interface Protocol<Item, Refusal, Started extends Server> {
  /** How it refuses where it is broken, and where it does not know the key. */
  readonly refusals: Readonly<Record<'error-500' | 'wrong-key', Refusal>>;
  start: (steering: Steering<Item, Refusal>) => Promise<Started>;
  portOf: (server: Started) => number;
  received: (server: Started) => readonly NetworkMessage[];
  /** Resolves to whether the report was heard. */
  report: (server: Started, item: Item) => Promise<boolean>;
}

/** Plays a network by its protocol: misbehaves as the faults say, and reports what it took. */
export async function playNetwork<Item, Refusal, Started extends Server>(
  { port, faults, reportsAfterMilliseconds: after }: NetworkOptions,
  { refusals, start, portOf, received, report }: Protocol<Item, Refusal, Started>,
): Promise<SimulatedNetwork> {
  const reports = after === null ? null : new Reports<Item>(after, (item) => report(server, item));
  const server = await start({
    port,
    meets: () => encounterOf(faults, refusals),
    onTaken: (item) => reports?.schedule(item),
  });
  return {
    port: portOf(server),
    received: () => received(server),
    answersOwed: () => server.answersOwed(),
    reportsWaiting: () => reports?.waiting ?? 0,
    cut: () => server.cut(),
    listen: (listens) => server.listen(listens),
    reset: () => {
      server.reset();
      reports?.clear();
    },
    close: () => {
      reports?.close();
      return server.close();
    },
  };
}

function encounterOf<Refusal>(
  faults: Faults,
  refusals: Readonly<Record<'error-500' | 'wrong-key', Refusal>>,
): Encounter<Refusal> {
  const mode = faults.strike();
  switch (mode) {
    case 'none':
      return 'well';
    case 'no-answer':
      return 'silent';
    case 'late-answer':
      return { lateMilliseconds: faults.settings.lateMilliseconds };
    case 'take-and-break':
    case 'garbage':
      return mode;
    case 'error-500':
    case 'wrong-key':
      return refusals[mode];
  }
}
