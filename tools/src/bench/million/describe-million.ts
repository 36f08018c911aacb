import {
  describeLatency,
  describeMachineLines,
  describeTargets,
  table,
} from '../describe-parts.js';
import { count } from '../targets.js';
import type { MillionReport } from './run-million-bench.js';

/** The report for a person to read. */
export function describeMillion({ machine, conditions, legs, targets }: MillionReport): string {
  const orNone = (figure: number | null): string => (figure === null ? '–' : count(figure));
  return [
    ...describeMachineLines(machine),
    ...conditions,
    '',
    ...table([
      [
        ...['gateway', 'messages', 'send /s', 'accept + send /s', 'p50 / p95 / p99 ms'],
        ...['worker MB', 'largest database process MB'],
      ],
      ...legs.map(({ kind, messages, pipeline }) => [
        kind,
        count(messages),
        count(pipeline.sendPerSecond),
        count(pipeline.acceptAndSendPerSecond),
        describeLatency(pipeline.latency),
        orNone(pipeline.memory.worker),
        orNone(pipeline.memory.largestDatabaseProcess),
      ]),
    ]),
    '',
    ...describeTargets(targets),
    '',
  ].join('\n');
}
