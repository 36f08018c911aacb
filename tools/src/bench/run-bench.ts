import type { BenchArguments } from './bench-arguments.js';
import { type BenchHouse, inBenchHouse, settleDown } from './bench-house.js';
import { runApprovalLeg } from './approval-leg.js';
import type { BenchReport, SizeFigures } from './bench-report.js';
import { describeMachine } from './machine.js';
import { median } from './median.js';
import { tellsPeakMemory } from './peak-memory.js';
import { runPipelineLeg } from './pipeline-leg.js';
import { runPostLeg } from './post-leg.js';
import { type PrivateRedis, startPrivateRedis } from './private-redis.js';
import { queueConcurrency, type QueueFigures, runQueueLeg } from './queue-leg.js';
import { judge } from './targets.js';
import { runUrgentLeg } from './urgent-leg.js';

/** Every leg, one after the other, in one house on one machine. */
export async function runBench(
  { sizes }: BenchArguments,
  tell: (line: string) => void,
): Promise<BenchReport> {
  const redis = await startPrivateRedis();
  try {
    return await inBenchHouse(async (house) => {
      const figures: SizeFigures[] = [];
      for (const messages of sizes) figures.push(await runSize(house, redis, messages, tell));
      const largest = Math.max(...sizes);
      tell(`Direct messages beside ${largest} others …`);
      const urgent = await runUrgentLeg(house, largest);
      tell(`Approval for ${largest} recipients …`);
      const approval = await runApprovalLeg(house, largest);
      const measured = {
        machine: await describeMachine(house, redis?.version ?? null),
        conditions: await describeConditions(house),
        sizes: figures,
        approval,
        urgent,
      };
      return { ...measured, targets: judge(measured) };
    });
  } finally {
    await redis?.stop();
  }
}

async function runSize(
  house: BenchHouse,
  redis: PrivateRedis | null,
  messages: number,
  tell: (line: string) => void,
): Promise<SizeFigures> {
  const { settings, databaseUrl } = house.environment;
  const repetitions = messages < 10_000 ? 5 : messages < 100_000 ? 3 : 1;
  const repeat = async <T>(leg: string, run: (count: number) => Promise<T>): Promise<T[]> => {
    tell(`${leg}, ${messages} …`);
    await run(warmUp);
    const runs: T[] = [];
    for (let each = 0; each < repetitions; each += 1) {
      await settleDown(house);
      runs.push(await run(messages));
    }
    return runs;
  };
  const jobsOnRedis =
    redis === null
      ? null
      : medianJobs(
          await repeat('(a) BullMQ on Redis', (count) =>
            runQueueLeg({ redisUrl: redis.url }, count),
          ),
        );
  const jobsOnPostgres = medianJobs(
    await repeat('(a) BullMQ on PostgreSQL', (count) => runQueueLeg({ databaseUrl }, count)),
  );
  const postsWithFetch = median(
    await repeat('(b) bare posts with fetch', (count) => runPostLeg(settings, 'fetch', count)),
  );
  const postsWithPipelineClient = median(
    await repeat('(b) bare posts with the pipeline’s own client', (count) =>
      runPostLeg(settings, 'pipeline-client', count),
    ),
  );
  tell(`(c) the whole pipeline to the carrier, ${messages} …`);
  const carrier = await runPipelineLeg(house, 'carrier', messages, repetitions);
  tell(`(d) the whole pipeline to an instant gateway, ${messages} …`);
  const instant = await runPipelineLeg(house, 'instant', messages, repetitions);
  return {
    messages,
    repetitions,
    jobsOnRedis,
    jobsOnPostgres,
    postsWithFetch,
    postsWithPipelineClient,
    carrier,
    instant,
  };
}

const medianJobs = (runs: QueueFigures[]): QueueFigures => ({
  runPerSecond: median(runs.map(({ runPerSecond }) => runPerSecond)),
  addAndRunPerSecond: median(runs.map(({ addAndRunPerSecond }) => addAndRunPerSecond)),
});

const warmUp = 2_000;

async function describeConditions({ sql }: BenchHouse): Promise<string[]> {
  const { rows } = await sql.query<{ fsync: string; commit: string }>(
    `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit`,
  );
  const { fsync, commit } = rows[0] ?? {};
  return [
    `PostgreSQL: fsync ${fsync}, synchronous_commit ${commit}. Receipts: off in every leg.`,
    `BullMQ: one job per message; ${queueConcurrency.redis} at once on Redis (append-only file, flushed every second), ${queueConcurrency.postgres} on PostgreSQL.`,
    'The carrier, PostgreSQL, one worker and this program share the machine. Send: from the commit of the acceptance to the last hand-over settled.',
    tellsPeakMemory
      ? 'Peak memory: VmHWM of each process; a database process counts the shared buffers that it touched.'
      : 'Peak memory is only measured on Linux.',
  ];
}
