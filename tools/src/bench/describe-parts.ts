import type { Machine, Target } from './bench-report.js';
import type { Latency } from './latency.js';
import { count } from './targets.js';

/** What every report says of the machine. */
export function describeMachineLines(machine: Machine): string[] {
  return [
    `${machine.cores} × ${machine.processor}, ${machine.memoryGigabytes} GB, ${machine.system}`,
    `Node ${machine.node}, PostgreSQL ${machine.postgres}`,
  ];
}

export function describeTargets(targets: readonly Target[]): string[] {
  return table([
    ['asked for', '', 'measured', ''],
    ...targets.map(({ name, wanted, measured, reached }) => [
      name,
      wanted,
      measured,
      reached === null ? 'not measured' : reached ? 'reached' : 'NOT reached',
    ]),
  ]);
}

export function describeLatency({ p50, p95, p99 }: Latency): string {
  return [p50, p95, p99].map(count).join(' / ');
}

/** The first column to the left, the others to the right. */
export function table(rows: string[][]): string[] {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}
