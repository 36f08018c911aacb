import { slowAnswerMilliseconds } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Gateway } from '../channels/gateway.js';
import type { Settlement } from '../settle/settlement.js';
import { FiguresRepository } from './figures.repository.js';

/** How long answers take is counted up to each of these, in milliseconds, and beyond the last. */
export const latencyBounds = [50, 100, 200, 400, 800, 1_500, 3_000, 5_000, 10_000, 20_000, 30_000];

const minuteMilliseconds = 60_000;

/** What one worker saw of a gateway in one minute, as it is added to the table. */
export interface MinuteCount {
  gateway: string;
  minute: Date;
  taken: number;
  refused: number;
  later: number;
  ambiguous: number;
  configuration: number;
  elsewhere: number;
  errors: number;
  slow: number;
  milliseconds: number;
  latencies: number[];
  parts: number;
  cost: number;
}

export interface ErrorCount {
  gateway: string;
  code: string;
  outcome: string;
  count: number;
  first_at: Date;
  last_at: Date;
}

const columnOf = {
  taken: 'taken',
  'found-taken': 'taken',
  refused: 'refused',
  'try-later': 'later',
  ambiguous: 'ambiguous',
  configuration: 'configuration',
  elsewhere: 'elsewhere',
} as const;

/**
 * How the gateways answer this worker, gathered in memory and added to what all workers saw every few
 * seconds. What a worker that is killed had not added yet is missing from the figures, and from nothing else.
 */
@Injectable()
export class GatewayFigures {
  private minutes = new Map<string, MinuteCount>();
  private errors = new Map<string, ErrorCount>();
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly repository: FiguresRepository) {}

  /** @param price đồng for an SMS part, or for a message of another channel */
  note(settlement: Settlement, gateway: Gateway, price: number): void {
    const { outcome, endedAt, code } = settlement;
    if (outcome === null || outcome === 'found-not-taken') return;
    const milliseconds = Math.max(0, endedAt.getTime() - settlement.beganAt.getTime());
    const count = this.minuteOf(gateway.name, endedAt);
    count[columnOf[outcome]] += 1;
    count.milliseconds += milliseconds;
    const bound = latencyBounds.findIndex((most) => milliseconds <= most);
    count.latencies[bound === -1 ? latencyBounds.length : bound]! += 1;
    if (milliseconds >= slowAnswerMilliseconds(gateway.requestTimeoutMilliseconds)) count.slow += 1;
    if (speaksAgainst(settlement)) count.errors += 1;
    if (columnOf[outcome] === 'taken') {
      count.parts += settlement.parts;
      count.cost += price * (gateway.channel === 'sms' ? settlement.parts : 1);
    } else if (code !== null) {
      this.noteError(gateway.name, code, outcome, endedAt);
    }
  }

  /**
   * Adds what was gathered since the last time; what can't be added now is added the next time. When it
   * resolves, what was noted before the call is there for all.
   */
  write(): Promise<void> {
    const written = this.writing.catch(() => undefined).then(() => this.add());
    this.writing = written;
    return written;
  }

  private async add(): Promise<void> {
    const { minutes, errors } = this;
    if (minutes.size === 0) return;
    this.minutes = new Map();
    this.errors = new Map();
    try {
      await this.repository.add([...minutes.values()], [...errors.values()]);
    } catch (error) {
      this.keep(minutes, errors);
      throw error;
    }
  }

  /** Puts back what was not added, with what has come since. */
  private keep(minutes: Map<string, MinuteCount>, errors: Map<string, ErrorCount>): void {
    for (const [key, since] of this.minutes) {
      const before = minutes.get(key);
      minutes.set(key, before === undefined ? since : sumOf(before, since));
    }
    for (const [key, since] of this.errors) {
      const before = errors.get(key);
      const count = (before?.count ?? 0) + since.count;
      errors.set(key, { ...since, count, first_at: before?.first_at ?? since.first_at });
    }
    this.minutes = minutes;
    this.errors = errors;
  }

  private minuteOf(gateway: string, at: Date): MinuteCount {
    const minute = Math.floor(at.getTime() / minuteMilliseconds) * minuteMilliseconds;
    const key = `${gateway} ${minute}`;
    const known = this.minutes.get(key);
    if (known !== undefined) return known;
    const fresh: MinuteCount = {
      ...{ gateway, minute: new Date(minute), taken: 0, refused: 0, later: 0, ambiguous: 0 },
      ...{ configuration: 0, elsewhere: 0, errors: 0, slow: 0, milliseconds: 0, parts: 0, cost: 0 },
      latencies: Array.from({ length: latencyBounds.length + 1 }, () => 0),
    };
    this.minutes.set(key, fresh);
    return fresh;
  }

  private noteError(gateway: string, code: string, outcome: string, at: Date): void {
    const key = `${gateway} ${code} ${outcome}`;
    const known = this.errors.get(key);
    if (known === undefined) {
      this.errors.set(key, { gateway, code, outcome, count: 1, first_at: at, last_at: at });
    } else {
      known.count += 1;
      known.last_at = at;
    }
  }
}

function sumOf(one: MinuteCount, other: MinuteCount): MinuteCount {
  const sum = { ...one };
  for (const name of summed) sum[name] += other[name];
  sum.latencies = one.latencies.map((count, bound) => count + other.latencies[bound]!);
  return sum;
}

const summed = [
  ...(['taken', 'refused', 'later', 'ambiguous', 'configuration', 'elsewhere'] as const),
  ...(['errors', 'slow', 'milliseconds', 'parts', 'cost'] as const),
];

/** No answer, or one that blames the gateway and not the message. */
function speaksAgainst({ outcome, countsAsFailure, move }: Settlement): boolean {
  if (outcome === 'ambiguous') return true;
  return outcome === 'try-later' && !countsAsFailure && move === 'retry';
}
