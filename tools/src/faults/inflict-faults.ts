import { setTimeout as pause } from 'node:timers/promises';
import type { CarrierBehaviour } from '../environment/carrier-client.js';
import {
  doubtfulFaults,
  type FaultCounts,
  type FaultKind,
  type PlannedFault,
} from './fault-plan.js';
import { type House, leaseMilliseconds, timing } from './house.js';
import type { Sends } from './send-messages.js';

/** The carrier takes its time, so that every fault finds hand-overs taken and not yet answered. */
export const usualBehaviour: CarrierBehaviour = {
  mode: 'late-answer',
  lateMilliseconds: 400,
  share: 0.7,
};

/** How many requests one misbehaviour of the carrier strikes. */
const strikes = { 'error-500': 150, 'no-answer': 60, 'late-answer': 60 };
/** A fault that found nobody at work would try nothing. */
const leastAtWork = 2;
/** How long a misbehaviour may last, in milliseconds. */
const misbehaviourBound = 6_000;
/** For so long the gateway refuses whatever it is given, in milliseconds. */
const refusalLasts = 1_500;
/** For so long at least a gateway is away. */
const downLasts = 2_500;

/** What of the house a fault concerns; two faults of the same part don't happen at once. */
const partOf: Record<FaultKind, string | undefined> = {
  'worker-killed': undefined,
  'worker-frozen': undefined,
  'worker-added': undefined,
  // A worker that can't write down what it was answered has no orderly end.
  'worker-relieved': 'database',
  'database-killed': 'database',
  'database-stopped': 'database',
  'carrier-answers-500': 'carrier',
  'carrier-silent': 'carrier',
  'carrier-late': 'carrier',
  'carrier-late-then-500': 'carrier',
  'carrier-refuses-all': 'carrier',
  'connections-cut': 'carrier',
  'gateway-down': 'carrier',
  'api-killed': 'api',
  'redis-flushed': 'redis',
  'redis-stopped': 'redis',
  'sends-paused': 'sends',
};

/** Does a plan to a house. Faults of different parts overlap. */
export class InflictFaults {
  readonly done: FaultCounts = {};
  /** Requests that the carrier left unanswered on purpose, or answered after the time-out. */
  leftUnanswered = 0;
  /** How many workers' windows the faults can have left in doubt. */
  windowsInDoubt = 0;
  /** Processes that were started in place of one that we ended, the workers' apart. */
  restarts = 0;
  private readonly parts = new Map<string, Promise<void>>();
  private readonly underWay: Promise<void>[] = [];

  /** @param tell is told of each fault as it begins, and how many hand-overs it found in flight */
  constructor(
    private readonly house: House,
    private readonly sends: Sends,
    private readonly tell: (kind: FaultKind, inFlight: number) => void,
  ) {}

  /** Comes back when every fault is over and everything stands again. */
  async run(plan: readonly PlannedFault[]): Promise<void> {
    for (const fault of plan) {
      await this.house.crew.atWork(leastAtWork);
      await this.house.night.whenOpen();
      await pause(fault.afterMilliseconds);
      const part = partOf[fault.kind];
      const before = part === undefined ? undefined : this.parts.get(part);
      const inflicted = Promise.resolve(before).then(() => this.inflict(fault));
      // Its failure is reported at the end; until then nobody may call it unhandled.
      inflicted.catch(() => undefined);
      if (part !== undefined) this.parts.set(part, inflicted);
      this.underWay.push(inflicted);
    }
    await Promise.all(this.underWay);
    await this.house.crew.complete();
  }

  private async inflict({ kind, lastsMilliseconds }: PlannedFault): Promise<void> {
    const { apis, carrier, crew, redis } = this.house;
    this.tell(kind, await carrier.inFlight());
    this.done[kind] = (this.done[kind] ?? 0) + 1;
    const doubtful = doubtfulFaults[kind];
    if (doubtful !== undefined) this.windowsInDoubt += doubtful === 'one' ? 1 : crew.size;
    switch (kind) {
      case 'worker-killed':
        return crew.kill();
      case 'worker-frozen':
        return crew.freeze(leaseMilliseconds + lastsMilliseconds);
      case 'worker-added':
        return crew.add();
      case 'worker-relieved':
        return crew.relieve();
      case 'database-killed':
        return this.restartDatabase('SIGKILL', lastsMilliseconds);
      case 'database-stopped':
        // PostgreSQL's own word for an immediate shutdown: a crash, but with its children told.
        return this.restartDatabase('SIGQUIT', lastsMilliseconds);
      case 'carrier-answers-500':
        return this.misbehave({ mode: 'error-500', remaining: strikes['error-500'] });
      case 'carrier-silent':
        return this.misbehave({ mode: 'no-answer', remaining: strikes['no-answer'] });
      case 'carrier-late':
        return this.answerLate(lastsMilliseconds);
      case 'carrier-late-then-500':
        await this.answerLate(lastsMilliseconds);
        return this.answer500ToRepetitions();
      case 'carrier-refuses-all':
        return this.refuseAll();
      case 'connections-cut':
        return carrier.cutConnections();
      case 'gateway-down':
        return this.takeDown(this.done[kind] % carrier.count, lastsMilliseconds);
      case 'api-killed':
        this.restarts += 1;
        return apis[this.done[kind] % apis.length]!.kill(lastsMilliseconds);
      case 'redis-flushed':
        return redis?.flush();
      case 'redis-stopped':
        this.restarts += 1;
        return redis?.restart(lastsMilliseconds);
      case 'sends-paused':
        // Longer than a lease, so that what a worker left behind is taken over while it lasts.
        return this.sends.pause(leaseMilliseconds + lastsMilliseconds);
    }
  }

  private async restartDatabase(signal: NodeJS.Signals, awayMilliseconds: number): Promise<void> {
    const { postgres } = this.house.environment;
    this.restarts += 1;
    postgres.kill(signal);
    await pause(awayMilliseconds);
    await postgres.restart();
  }

  /** The carrier takes messages and says so only when we have given up. */
  private answerLate(milliseconds: number): Promise<void> {
    return this.misbehave({
      mode: 'late-answer',
      lateMilliseconds: timing.requestTimeoutMilliseconds + milliseconds + 200,
      remaining: strikes['late-answer'],
    });
  }

  /** Lasts until what was answered late has been handed over again, and put off. */
  private async answer500ToRepetitions(): Promise<void> {
    const { carrier } = this.house;
    await carrier.behave({ mode: 'error-500', share: 0.5 });
    await pause(timing.requestTimeoutMilliseconds + 3_000);
    await carrier.behave(usualBehaviour);
  }

  /** One gateway of several is away; what was in flight there stays with it, the rest goes by the others. */
  private async takeDown(index: number, milliseconds: number): Promise<void> {
    const { carrier } = this.house;
    await carrier.listen(index, false);
    await pause(downLasts + milliseconds);
    await carrier.listen(index, true);
  }

  /** As with a wrong key: the workers leave the gateway alone, and have to come back by themselves. */
  private async refuseAll(): Promise<void> {
    const { carrier } = this.house;
    await carrier.behave({ mode: 'wrong-key' });
    await pause(refusalLasts);
    await carrier.behave(usualBehaviour);
  }

  /** Struck requests that are not answered in time are counted; so many may be left in doubt. */
  private async misbehave(behaviour: CarrierBehaviour & { remaining: number }): Promise<void> {
    const { carrier } = this.house;
    await carrier.behave(behaviour);
    const until = Date.now() + misbehaviourBound;
    const all = behaviour.remaining * carrier.count;
    let left = all;
    while (left > 0 && Date.now() < until) {
      await pause(100);
      left = await carrier.strikesLeft();
    }
    await carrier.behave(usualBehaviour);
    if (behaviour.mode !== 'error-500') this.leftUnanswered += all - left;
  }
}
