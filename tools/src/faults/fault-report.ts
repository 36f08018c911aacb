import type { Contract } from './contracts.js';
import type { FaultCounts, FaultKind } from './fault-plan.js';
import { allowedUnknown, brokenRules, inWindow, type Outcome } from './judge.js';

/** One line of the table, and what `--json` prints of a trial. */
export interface TrialReport extends Outcome {
  contract: Contract['name'];
  queue: 'redis' | 'postgres';
  workers: number;
  apis: number;
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
    workers: contract.workers,
    apis: contract.apis,
    ...outcome,
    seconds: Math.round(outcome.seconds),
    inWindow: inWindow(window, outcome),
    allowedUnknown: allowedUnknown(contract, window, outcome),
    broken: brokenRules(contract, window, outcome),
  };
}

const columns: [string, (trial: TrialReport) => string | number][] = [
  ['contract', (trial) => trial.contract],
  ['queue', (trial) => trial.queue],
  ['workers', (trial) => trial.workers],
  ['faults', (trial) => total(trial.faults)],
  ['accepted', (trial) => trial.accepted],
  ['lost', (trial) => trial.lost],
  ['twice', (trial) => trial.twice],
  ['leaks', (trial) => trial.leaks],
  ['late', (trial) => trial.late],
  ['expired', (trial) => trial.expired],
  ['unknown', (trial) => trial.unknown],
  ['in window', (trial) => trial.inWindow],
  ['unanswered', (trial) => trial.leftUnanswered],
  ['may be', (trial) => trial.allowedUnknown],
  ['crashed', (trial) => trial.crashed],
  ['seconds', (trial) => trial.seconds],
  ['', (trial) => (trial.broken.length === 0 ? 'kept' : 'BROKEN')],
];

const legend = [
  'unknown may be what was in the window of the faults (one window for each that hit a worker or the',
  'database, one for each worker where connections broke) and what the carrier itself left unanswered',
  'or answered too late; 0 where the carrier recognises a reference or can be asked, save what was still',
  'in doubt when its time was over. leaks: arrived in the quiet hours of the school’s clock; late: after',
  'nobody wanted it any more; both by the carrier’s own record.',
].join('\n');

/** What a whole run came to. */
export interface Totals {
  minutes: number;
  trials: number;
  faults: number;
  /** Processes ended by SIGKILL, or by SIGQUIT in the case of PostgreSQL. */
  kills: number;
  restarts: number;
  messages: number;
  lost: number;
  twice: number;
  unknown: number;
  allowedUnknown: number;
  leaks: number;
  late: number;
}

const kills: readonly FaultKind[] = [
  ...(['worker-killed', 'api-killed', 'redis-stopped'] as const),
  ...(['database-killed', 'database-stopped'] as const),
];

export function addUp(trials: readonly TrialReport[], minutes: number): Totals {
  const sum = (read: (trial: TrialReport) => number): number =>
    trials.reduce((whole, trial) => whole + read(trial), 0);
  return {
    minutes,
    trials: trials.length,
    faults: sum((trial) => total(trial.faults)),
    kills: sum((trial) => kills.reduce((count, kind) => count + (trial.faults[kind] ?? 0), 0)),
    restarts: sum((trial) => trial.restarts),
    messages: sum((trial) => trial.accepted),
    lost: sum((trial) => trial.lost),
    twice: sum((trial) => trial.twice),
    unknown: sum((trial) => trial.unknown),
    allowedUnknown: sum((trial) => trial.allowedUnknown),
    leaks: sum((trial) => trial.leaks),
    late: sum((trial) => trial.late),
  };
}

/** The whole run in one line. */
export function describeTotals(totals: Totals): string {
  const { minutes, trials, faults, unknown, allowedUnknown: allowed, ...counts } = totals;
  const words = Object.entries(counts).map(([name, count]) => `${name} ${count}`);
  return `${minutes.toFixed(1)} minutes, ${trials} trials, ${faults} faults: ${words.join(', ')}, unknown ${unknown} (may be ${allowed}).\n`;
}

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
