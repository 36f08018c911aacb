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
      [
        'gateway',
        'answers after ms',
        'messages',
        'bare client /s',
        'pipeline /s',
        'p50 / p95 / p99 ms',
        'worker MB',
      ],
      ...legs.map(
        ({ kind, answersAfter, messages, bare, pipeline, cost, workerPeakMegabytes: peak }) => [
          kind,
          count(answersAfter),
          count(messages),
          bare.map(({ name, perSecond }) => `${name} ${count(perSecond)}`).join(', '),
          count(pipeline.sendPerSecond),
          describeLatency(pipeline.latency),
          cost === null ? '–' : [cost.worker, cost.database, cost.gateway].map(count).join(', '),
          peak === null ? '–' : count(peak),
        ],
      ),
    ]),
    '',
    ...describeTargets(targets),
    '',
  ].join('\n');
}
