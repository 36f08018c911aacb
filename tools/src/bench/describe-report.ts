import type { BenchReport, SizeFigures } from './bench-report.js';
import { describeLatency, describeTargets, table } from './describe-parts.js';
import type { Memory, PipelineFigures } from './pipeline-leg.js';
import { comparisons, count } from './targets.js';

/** The report for a person to read. */
export function describeReport(report: BenchReport): string {
  const { machine, conditions, sizes, approval, urgent, targets } = report;
  return [
    `${machine.cores} × ${machine.processor}, ${machine.memoryGigabytes} GB, ${machine.system}`,
    `Node ${machine.node}, PostgreSQL ${machine.postgres}, Redis ${machine.redis ?? 'none on this machine'}`,
    ...conditions,
    '',
    ...table([
      ['messages', ...sizes.map(({ messages }) => count(messages))],
      ['runs, of which the median', ...sizes.map(({ repetitions }) => `${repetitions}`)],
      [],
      ...perSecondRows(sizes),
      [],
      ...pipelineRows(
        '(c)',
        sizes.map(({ carrier }) => carrier),
      ),
      [],
      ...pipelineRows(
        '(d)',
        sizes.map(({ instant }) => instant),
      ),
    ]),
    '',
    ...('leftOut' in approval
      ? [`Approval: left out, ${approval.leftOut}`]
      : [
          `Approval for ${count(approval.recipients)} recipients: median ${count(approval.median)} ms, slowest ${count(approval.slowest)} ms; approved → planned → handed over at ${count(approval.plannedAndSentPerSecond)}/s`,
          `  peak memory: ${describeMemory(approval.memory)}`,
        ]),
    `Direct messages beside ${count(urgent.besides)} others, accepted → handed over: ${count(urgent.messages)} messages, ${describeLatency(urgent.latency)} ms (p50 / p95 / p99)`,
    '',
    ...describeTargets(targets),
    '',
  ].join('\n');
}

function perSecondRows(sizes: SizeFigures[]): string[][] {
  const row = (name: string, figure: (size: SizeFigures) => number | null): string[] => [
    name,
    ...sizes.map((size) => orNone(figure(size))),
  ];
  return [
    row('(a) BullMQ on Redis, jobs run /s', (size) => size.jobsOnRedis?.runPerSecond ?? null),
    row('    added + run /s', (size) => size.jobsOnRedis?.addAndRunPerSecond ?? null),
    row('(a) BullMQ on PostgreSQL, jobs run /s', (size) => size.jobsOnPostgres.runPerSecond),
    row('    added + run /s', (size) => size.jobsOnPostgres.addAndRunPerSecond),
    row('(b) bare posts to the carrier /s, fetch', (size) => size.postsWithFetch),
    row('    the pipeline’s own client', (size) => size.postsWithPipelineClient),
    row('(c) pipeline → carrier, send /s', ({ carrier }) => carrier.sendPerSecond),
    row('    accept + send /s', ({ carrier }) => carrier.acceptAndSendPerSecond),
    row('(d) pipeline → instant, send /s', ({ instant }) => instant.sendPerSecond),
    row('    accept + send /s', ({ instant }) => instant.acceptAndSendPerSecond),
    ...comparisons.map(({ name, ratio }) => [
      name,
      ...sizes.map((size) => ratio(size)?.toFixed(2) ?? '–'),
    ]),
  ];
}

function pipelineRows(leg: string, figures: PipelineFigures[]): string[][] {
  const memory = (kind: keyof Memory): string[] => figures.map((each) => orNone(each.memory[kind]));
  return [
    [
      `${leg} accepted → handed over, ms: p50 / p95 / p99`,
      ...figures.map(({ latency }) => describeLatency(latency)),
    ],
    [`${leg} peak memory, MB: worker`, ...memory('worker')],
    ['    carrier (over the legs so far)', ...memory('carrier')],
    ['    API (over the legs so far)', ...memory('api')],
    ['    largest database process', ...memory('largestDatabaseProcess')],
  ];
}

function describeMemory(memory: Memory): string {
  return `worker ${orNone(memory.worker)}, carrier ${orNone(memory.carrier)}, API ${orNone(memory.api)}, largest database process ${orNone(memory.largestDatabaseProcess)} MB`;
}

function orNone(figure: number | null): string {
  return figure === null ? '–' : count(figure);
}
