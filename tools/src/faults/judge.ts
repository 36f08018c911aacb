import type { Contract } from './contracts.js';
import { doubtfulFaults, type FaultCounts } from './fault-plan.js';

/** What came of one trial. */
export interface Outcome {
  /** Messages that we said we would send. */
  accepted: number;
  /** Accepted, and neither with the carrier as we say, nor shown as unknown. */
  lost: number;
  /** Phones that got their message more than once, as the carrier counts. */
  twice: number;
  /** Left for a person to decide on. */
  unknown: number;
  /** Dispatches whose counters are not what their rows are. */
  miscounted: number;
  /** Processes that ended by themselves, or not when they were told to. */
  crashed: number;
  /** Requests that the carrier left unanswered, or answered after the time-out. */
  leftUnanswered: number;
  faults: FaultCounts;
}

/**
 * How many hand-overs the faults themselves can leave in doubt: one concurrency window for each.
 * @param window the messages that one worker may have in flight
 */
export function inWindow(window: number, faults: FaultCounts): number {
  return doubtfulFaults.reduce((sum, kind) => sum + window * (faults[kind] ?? 0), 0);
}

/**
 * How many messages may stay unknown: none where the carrier clears them up; else what the faults can
 * leave in doubt, and what the carrier itself left unanswered.
 */
export function allowedUnknown(contract: Contract, window: number, outcome: Outcome): number {
  return contract.clearsUp ? 0 : inWindow(window, outcome.faults) + outcome.leftUnanswered;
}

/** The rules that were broken, each in a sentence; none when all is well. */
export function brokenRules(contract: Contract, window: number, outcome: Outcome): string[] {
  const allowed = allowedUnknown(contract, window, outcome);
  const broken: [boolean, string][] = [
    [outcome.accepted === 0, 'nothing was sent at all'],
    [outcome.lost > 0, `${outcome.lost} lost`],
    [outcome.twice > 0, `${outcome.twice} phones got it more than once`],
    [outcome.unknown > allowed, `${outcome.unknown} unknown, where ${allowed} may be`],
    [outcome.miscounted > 0, `the counters of ${outcome.miscounted} sends are wrong`],
    [outcome.crashed > 0, `${outcome.crashed} processes did not end as they were told`],
  ];
  return broken.filter(([isBroken]) => isBroken).map(([, rule]) => rule);
}
