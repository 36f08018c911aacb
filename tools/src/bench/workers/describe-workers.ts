import { describeLatency, describeMachineLines, table } from '../describe-parts.js';
import { count } from '../targets.js';
import type { WorkerReport } from './run-worker-bench.js';

/** The report for a person to read. */
export function describeWorkers({ machine, conditions, legs }: WorkerReport): string {
  return [
    ...describeMachineLines(machine),
    ...conditions,
    '',
    ...table([
      [
        ...['gateway', 'messages', 'workers', 'send /s', 'accept + send /s'],
        ...['p50 / p95 / p99 ms', 'largest worker MB', 'shares of the work'],
      ],
      ...legs.map(({ kind, messages, workers, pipeline, workerPeakMegabytes: peak, shares }) => [
        kind,
        count(messages),
        count(workers),
        count(pipeline.sendPerSecond),
        count(pipeline.acceptAndSendPerSecond),
        describeLatency(pipeline.latency),
        peak === null ? '–' : count(peak),
        shares.map((share) => `${count(share * 100)} %`).join(' ') || '–',
      ]),
    ]),
    '',
  ].join('\n');
}
