import type { Contract } from './contracts.js';
import type { FaultCounts } from './fault-plan.js';

/** What came of one trial. */
export interface Outcome {
  /** Messages that we said we would send. */
  accepted: number;
  /** Accepted, and neither with the carrier as we say, nor shown as unknown, nor rightly expired. */
  lost: number;
  /** Phones that got their message more than once, as the carrier counts. */
  twice: number;
  /** Left for a person to decide on. */
  unknown: number;
  /** Those of them that were still in doubt when nobody wanted them any more: they are not asked about. */
  unknownAtExpiry: number;
  /** Ended because their time was over, and never given to the carrier. */
  expired: number;
  /** Arrived in the quiet hours of the school's clock, as the carrier's own record has it. */
  leaks: number;
  /** Arrived after nobody wanted them any more. */
  late: number;
  /** Dispatches whose counters are not what their rows are. */
  miscounted: number;
  /** Processes that ended by themselves, or not when they were told to. */
  crashed: number;
  /** Requests that the carrier left unanswered, or answered after the time-out. */
  leftUnanswered: number;
  /** How many workers' windows the faults can have left in doubt. */
  windowsInDoubt: number;
  /** Processes that were started in place of one that was ended. */
  restarts: number;
  faults: FaultCounts;
}

/**
 * How many hand-overs the faults themselves can leave in doubt: one concurrency window for each.
 * @param window the messages that one worker may have in flight
 */
export function inWindow(window: number, { windowsInDoubt }: Outcome): number {
  return window * windowsInDoubt;
}

/**
 * How many messages may stay unknown: what the faults can leave in doubt, and what the carrier itself left
 * unanswered. Where the carrier clears such up, only those whose time was over before it did.
 */
export function allowedUnknown(contract: Contract, window: number, outcome: Outcome): number {
  const inDoubt = inWindow(window, outcome) + outcome.leftUnanswered;
  return contract.clearsUp ? Math.min(outcome.unknownAtExpiry, inDoubt) : inDoubt;
}

/** The rules that were broken, each in a sentence; none when all is well. */
export function brokenRules(contract: Contract, window: number, outcome: Outcome): string[] {
  const allowed = allowedUnknown(contract, window, outcome);
  const broken: [boolean, string][] = [
    [outcome.accepted === 0, 'nothing was sent at all'],
    [outcome.lost > 0, `${outcome.lost} lost`],
    [outcome.twice > 0, `${outcome.twice} phones got it more than once`],
    [outcome.leaks > 0, `${outcome.leaks} arrived in the quiet hours`],
    [outcome.late > 0, `${outcome.late} arrived after they had expired`],
    [outcome.unknown > allowed, `${outcome.unknown} unknown, where ${allowed} may be`],
    [outcome.miscounted > 0, `the counters of ${outcome.miscounted} sends are wrong`],
    [outcome.crashed > 0, `${outcome.crashed} processes did not end as they were told`],
  ];
  return broken.filter(([isBroken]) => isBroken).map(([, rule]) => rule);
}
