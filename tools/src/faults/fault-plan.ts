import type { Chance } from './chance.js';

/** Everything that is done to the house on purpose. */
export const faultKinds = [
  'worker-killed',
  'worker-frozen',
  'worker-added',
  'worker-relieved',
  'database-killed',
  'database-stopped',
  'carrier-answers-500',
  'carrier-silent',
  'carrier-late',
  'carrier-late-then-500',
  'carrier-refuses-all',
  'connections-cut',
  'gateway-down',
  'api-killed',
  'redis-flushed',
  'redis-stopped',
  // No fault, but faults fall into it.
  'sends-paused',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/**
 * The faults after which a hand-over in flight may be in doubt without the carrier's doing, and of how
 * many workers: one, or as many as lose their connection at once.
 */
export const doubtfulFaults: Partial<Record<FaultKind, 'one' | 'every'>> = {
  'worker-killed': 'one',
  'worker-frozen': 'one',
  'database-killed': 'one',
  'database-stopped': 'one',
  'connections-cut': 'every',
  'gateway-down': 'every',
};

/** Comes when all else is over: while it lasts nothing leaves, and another fault would try nothing. */
const last: FaultKind = 'carrier-refuses-all';

export type FaultCounts = Partial<Record<FaultKind, number>>;

export interface PlannedFault {
  kind: FaultKind;
  /** Since the last one began, in milliseconds. */
  afterMilliseconds: number;
  /** How long what is stopped stays so beyond what the fault needs, in milliseconds. */
  lastsMilliseconds: number;
}

/** Puts faults into an order and at moments that are chance. They may overlap. */
export function planFaults(counts: FaultCounts, chance: Chance): PlannedFault[] {
  const kinds = faultKinds.flatMap((kind) => Array<FaultKind>(counts[kind] ?? 0).fill(kind));
  const shuffled = chance.shuffle(kinds.filter((kind) => kind !== last));
  return [...shuffled, ...kinds.filter((kind) => kind === last)].map((kind) => ({
    kind,
    afterMilliseconds: chance.between(100, 1_300),
    lastsMilliseconds: chance.between(50, 1_500),
  }));
}
