import {
  describeLatency,
  describeMachineLines,
  describeTargets,
  table,
} from '../describe-parts.js';
import { count } from '../targets.js';
import type { GatewayReport } from './run-gateway-bench.js';

/** The report for a person to read. */
export function describeGateways({ machine, conditions, legs, targets }: GatewayReport): string {
  return [
    ...describeMachineLines(machine),
    ...conditions,
    '',
    ...table([
      ['gateway', 'messages', 'bare client /s', 'pipeline /s', 'p50 / p95 / p99 ms', 'worker MB'],
      ...legs.map(({ kind, messages, bare, pipeline, workerPeakMegabytes: peak }) => [
        kind,
        count(messages),
        bare.map(({ name, perSecond }) => `${name} ${count(perSecond)}`).join(', '),
        count(pipeline.sendPerSecond),
        describeLatency(pipeline.latency),
        peak === null ? '–' : count(peak),
      ]),
    ]),
    '',
    ...describeTargets(targets),
    '',
  ].join('\n');
}
