import type { SteeringReport } from './run-steering-bench.js';

/** The report for a person to read. */
export function describeSteering({ machine, conditions, sizes, targets }: SteeringReport): string {
  return [
    `${machine.cores} × ${machine.processor}, ${machine.memoryGigabytes} GB, ${machine.system}`,
    `Node ${machine.node}, PostgreSQL ${machine.postgres}`,
    ...conditions,
    ...sizes.flatMap(({ pause, audience }) => [
      '',
      `${pause.messages.toLocaleString('en-US')} messages, paused ${pause.pauses} times: answered within ${inWords(pause.slowestAnswer)} ms, the last message ${inWords(pause.slowest)} ms after the answer`,
      `${audience.guardians.toLocaleString('en-US')} guardians counted ${audience.questions} times: ${[audience.p50, audience.p95, audience.slowest].map(inWords).join(' / ')} ms (p50 / p95 / slowest)`,
    ]),
    '',
    ...targets.map(
      ({ name, wanted, measured, reached }) =>
        `${name}: ${measured} (asked for ${wanted}: ${reached === true ? 'reached' : 'NOT reached'})`,
    ),
    '',
  ].join('\n');
}

function inWords(time: number): string {
  return time.toFixed(1);
}
