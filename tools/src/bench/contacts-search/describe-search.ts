import type { SearchReport } from './run-search-bench.js';
import type { SearchTimes } from './search-leg.js';

/** The report for a person to read. */
export function describeSearch({ machine, conditions, sizes, targets }: SearchReport): string {
  return [
    `${machine.cores} × ${machine.processor}, ${machine.memoryGigabytes} GB, ${machine.system}`,
    `Node ${machine.node}, PostgreSQL ${machine.postgres}`,
    ...conditions,
    ...sizes.flatMap(({ students, terms, search, sequential, sequentialWithGuardians }) => [
      '',
      `${students.toLocaleString('en-US')} students, ${terms} terms; milliseconds: p50 / p95 / slowest`,
      `  search by name, over HTTP                    ${inWords(search)}`,
      `  sequential ILIKE, students’ own names        ${inWords(sequential)}`,
      `  sequential ILIKE, own and guardians’ names   ${inWords(sequentialWithGuardians)}`,
    ]),
    '',
    ...targets.map(
      ({ name, wanted, measured, reached }) =>
        `${name}: ${measured} (asked for ${wanted}: ${reached === true ? 'reached' : 'NOT reached'})`,
    ),
    '',
  ].join('\n');
}

function inWords({ p50, p95, slowest }: SearchTimes): string {
  return [p50, p95, slowest].map((time) => time.toFixed(1)).join(' / ');
}
