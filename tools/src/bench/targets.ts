import type { BenchReport, SizeFigures, Target } from './bench-report.js';

type Figures = Omit<BenchReport, 'targets'>;

/** How the pipeline is set against the bare thing; null where the machine has no Redis. */
export const comparisons: {
  name: string;
  wanted: number;
  ratio: (size: SizeFigures) => number | null;
}[] = [
  {
    name: '(c) ÷ (b) with fetch',
    wanted: 0.8,
    ratio: ({ carrier, postsWithFetch }) => carrier.sendPerSecond / postsWithFetch,
  },
  {
    name: '(c) ÷ (b) with the pipeline’s own client',
    wanted: 0.8,
    ratio: ({ carrier, postsWithPipelineClient }) =>
      carrier.sendPerSecond / postsWithPipelineClient,
  },
  {
    name: '(d) accept + send ÷ (a) on Redis, added + run',
    wanted: 2,
    ratio: ({ instant, jobsOnRedis }) =>
      jobsOnRedis && instant.acceptAndSendPerSecond / jobsOnRedis.addAndRunPerSecond,
  },
  {
    name: '(d) send ÷ (a) on Redis, run alone',
    wanted: 2,
    ratio: ({ instant, jobsOnRedis }) =>
      jobsOnRedis && instant.sendPerSecond / jobsOnRedis.runPerSecond,
  },
];

/** What was asked for on two cores, each judged where it came out worst. */
export function judge(figures: Figures): Target[] {
  return [
    ...comparisons.map(({ name, wanted, ratio }) =>
      atLeast(name, wanted, lowest(figures.sizes, ratio)),
    ),
    timePerMessage(figures.sizes, 'carrier', '(c)'),
    timePerMessage(figures.sizes, 'instant', '(d)'),
    below(
      'peak memory of a worker',
      300,
      'MB',
      highest(
        figures.sizes.flatMap(({ carrier, instant }) => [
          carrier.memory.worker,
          instant.memory.worker,
        ]),
      ),
    ),
    'leftOut' in figures.approval
      ? below('approving a large announcement', 300, 'ms', null)
      : below(
          `approving for ${count(figures.approval.recipients)} recipients`,
          300,
          'ms',
          figures.approval.median,
        ),
    below(
      `direct message beside ${count(figures.urgent.besides)} others, p95`,
      2_000,
      'ms',
      figures.urgent.latency.p95,
    ),
  ];
}

const baseSize = 20_000;

/** How the time for one message grows from 20,000 of them to the most. */
function timePerMessage(sizes: SizeFigures[], leg: 'carrier' | 'instant', name: string): Target {
  const base = sizes.find(({ messages }) => messages === baseSize);
  const largest = sizes.at(-1);
  const ratio =
    base === undefined || largest === undefined || largest === base
      ? null
      : base[leg].sendPerSecond / largest[leg].sendPerSecond;
  const most = largest === undefined ? '' : count(largest.messages);
  const title = `${name} time per message at ${most} ÷ at ${count(baseSize)}`;
  return {
    name: title,
    wanted: '≤ 1.2',
    measured: ratio === null ? 'not measured' : ratio.toFixed(2),
    reached: ratio === null ? null : ratio <= 1.2,
  };
}

function atLeast(name: string, wanted: number, measured: number | null): Target {
  return {
    name,
    wanted: `≥ ${wanted}`,
    measured: measured === null ? 'not measured' : measured.toFixed(2),
    reached: measured === null ? null : measured >= wanted,
  };
}

function below(name: string, wanted: number, unit: string, measured: number | null): Target {
  return {
    name,
    wanted: `< ${count(wanted)} ${unit}`,
    measured: measured === null ? 'not measured' : `${count(measured)} ${unit}`,
    reached: measured === null ? null : measured < wanted,
  };
}

function lowest(sizes: SizeFigures[], figure: (size: SizeFigures) => number | null): number | null {
  const figures = sizes.map(figure).filter((each) => each !== null);
  return figures.length === 0 ? null : Math.min(...figures);
}

function highest(figures: (number | null)[]): number | null {
  const known = figures.filter((each) => each !== null);
  return known.length === 0 ? null : Math.max(...known);
}

/** A whole number as people read it. */
export function count(figure: number): string {
  return Math.round(figure).toLocaleString('en-US');
}
