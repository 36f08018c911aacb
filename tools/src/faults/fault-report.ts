import type { Contract } from './contracts.js';
import type { FaultCounts } from './fault-plan.js';
import { allowedUnknown, brokenRules, inWindow, type Outcome } from './judge.js';

/** One line of the table, and what `--json` prints of a trial. */
export interface TrialReport extends Outcome {
  contract: Contract['name'];
  queue: 'redis' | 'postgres';
  /** How many hand-overs the faults themselves can have left in doubt. */
  inWindow: number;
  /** How many may stay unknown. */
  allowedUnknown: number;
  seconds: number;
  /** Empty when all is well. */
  broken: string[];
}

export function reportTrial(
  contract: Contract,
  queue: TrialReport['queue'],
  window: number,
  outcome: Outcome & { seconds: number },
): TrialReport {
  return {
    contract: contract.name,
    queue,
    ...outcome,
    seconds: Math.round(outcome.seconds),
    inWindow: inWindow(window, outcome.faults),
    allowedUnknown: allowedUnknown(contract, window, outcome),
    broken: brokenRules(contract, window, outcome),
  };
}

const columns: [string, (trial: TrialReport) => string | number][] = [
  ['contract', (trial) => trial.contract],
  ['queue', (trial) => trial.queue],
  ['faults', (trial) => total(trial.faults)],
  ['accepted', (trial) => trial.accepted],
  ['lost', (trial) => trial.lost],
  ['twice', (trial) => trial.twice],
  ['unknown', (trial) => trial.unknown],
  ['in window', (trial) => trial.inWindow],
  ['unanswered', (trial) => trial.leftUnanswered],
  ['may be', (trial) => trial.allowedUnknown],
  ['crashed', (trial) => trial.crashed],
  ['seconds', (trial) => trial.seconds],
  ['', (trial) => (trial.broken.length === 0 ? 'kept' : 'BROKEN')],
];

const legend = [
  'unknown may be 0 where the carrier recognises a reference or can be asked, else what was in the',
  'window of the faults (one window for each that hit a worker or the database) and what the carrier',
  'itself left unanswered or answered too late.',
].join('\n');

/** The table for a person to read, and under it each rule that was broken. */
export function describeTrials(trials: readonly TrialReport[]): string {
  const rows = [
    columns.map(([title]) => title),
    ...trials.map((trial) => columns.map(([, read]) => String(read(trial)))),
  ];
  const widths = columns.map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  const lines = rows.map((row) =>
    row
      .map((cell, at) => cell.padStart(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const faults = trials.map(
    (trial) =>
      `Faults (${trial.contract}): ${Object.entries(trial.faults)
        .map(([kind, count]) => `${kind} ${count}`)
        .join(', ')}.`,
  );
  const broken = trials.flatMap((trial) =>
    trial.broken.map((rule) => `The rule is broken (${trial.contract}): ${rule}.`),
  );
  return [...lines, '', legend, ...faults, ...broken, ''].join('\n');
}

function total(faults: FaultCounts): number {
  return Object.values(faults).reduce((sum, count) => sum + count, 0);
}
