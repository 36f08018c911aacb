import { type BenchHouse, settleDown } from './bench-house.js';
import { type Latency, latencyOf } from './latency.js';
import { median } from './median.js';
import { largestPeak, peakMemory } from './peak-memory.js';
import { acceptSend, handedOver } from './send.js';
import { type WorkerKind, withWorker } from './start-worker.js';

/** What one leg of the whole pipeline came to, at one size. */
export interface PipelineFigures {
  /** From the commit of the acceptance to the last hand-over settled. */
  sendPerSecond: number;
  /** The same with the acceptance itself. */
  acceptAndSendPerSecond: number;
  latency: Latency;
  /** Peaks in megabytes; null where the system does not tell. */
  memory: Memory;
}

export interface Memory {
  worker: number | null;
  carrier: number | null;
  api: number | null;
  /** The largest of the server's processes, with what it touched of the shared buffers. */
  largestDatabaseProcess: number | null;
}

const warmUps = [1_000, 2_000];

/** Accepted → handed over through one worker process, `repetitions` times; medians. */
export async function runPipelineLeg(
  house: BenchHouse,
  kind: WorkerKind,
  count: number,
  repetitions: number,
): Promise<PipelineFigures> {
  return withWorker(house.environment, kind, async (worker) => {
    for (const size of warmUps) await sendOnce(house, size);
    const runs: SentOnce[] = [];
    for (let run = 0; run < repetitions; run += 1) runs.push(await sendOnce(house, count));
    return { ...(await medians(house, runs)), memory: await memoryOf(house, worker.pid) };
  });
}

/** One send and how fast it was. */
export interface SentOnce {
  sourceId: string;
  sendPerSecond: number;
  acceptAndSendPerSecond: number;
}

/** What several runs of the same send came to. */
export async function medians(
  house: BenchHouse,
  runs: readonly SentOnce[],
): Promise<Omit<PipelineFigures, 'memory'>> {
  const latencies: Latency[] = [];
  for (const { sourceId } of runs) latencies.push(await latencyOf(house, [sourceId]));
  return {
    sendPerSecond: median(runs.map((run) => run.sendPerSecond)),
    acceptAndSendPerSecond: median(runs.map((run) => run.acceptAndSendPerSecond)),
    latency: {
      p50: median(latencies.map(({ p50 }) => p50)),
      p95: median(latencies.map(({ p95 }) => p95)),
      p99: median(latencies.map(({ p99 }) => p99)),
    },
  };
}

/**
 * Accepts a send in a house at rest, and waits until it is handed over.
 * @param accepted told when the acceptance is committed
 */
export async function sendOnce(
  house: BenchHouse,
  count: number,
  accepted: () => void = () => undefined,
): Promise<SentOnce> {
  await settleDown(house);
  const { sourceId, askedAt, committedAt } = await acceptSend(house, count, 'bulk');
  accepted();
  const endedAt = await handedOver(house, sourceId, count);
  return {
    sourceId,
    sendPerSecond: count / ((endedAt - committedAt) / 1_000),
    acceptAndSendPerSecond: count / ((endedAt - askedAt) / 1_000),
  };
}

/** The peaks of the processes that run now. */
export async function memoryOf(
  { environment, sql }: BenchHouse,
  workerPid: number,
): Promise<Memory> {
  const { rows } = await sql.query<{ pid: number }>('SELECT pid FROM pg_stat_activity');
  return {
    worker: peakMemory(workerPid),
    carrier: peakMemory(environment.carrier.pid),
    api: peakMemory(environment.api.pid),
    largestDatabaseProcess: largestPeak(rows.map(({ pid }) => pid)),
  };
}
