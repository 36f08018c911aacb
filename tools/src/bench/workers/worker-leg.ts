import type { BenchHouse } from '../bench-house.js';
import { largestPeak } from '../peak-memory.js';
import { medians, type PipelineFigures, sendOnce, type SentOnce } from '../pipeline-leg.js';
import { processorSeconds } from '../processor-time.js';
import { type WorkerKind, withWorkers } from '../start-worker.js';

/** One send through so many worker processes. */
export interface WorkerFigures {
  kind: WorkerKind;
  workers: number;
  messages: number;
  repetitions: number;
  pipeline: Omit<PipelineFigures, 'memory'>;
  /** Of the worker that took the most. */
  workerPeakMegabytes: number | null;
  /** What each worker did of the workers' processor time, the least first; empty where nobody can say. */
  shares: number[];
}

const warmUps = [1_000, 4_000];

/** The same send through so many workers at once. */
export async function runWorkerLeg(
  house: BenchHouse,
  kind: WorkerKind,
  workers: number,
  messages: number,
): Promise<WorkerFigures> {
  const repetitions = messages <= 100_000 ? 3 : 1;
  return withWorkers(house.environment, { kind, count: workers }, async (processes) => {
    const used = (): number[] => processes.flatMap(({ pid }) => processorSeconds(pid) ?? []);
    for (const size of warmUps) await sendOnce(house, size);
    const before = used();
    const runs: SentOnce[] = [];
    for (let run = 0; run < repetitions; run += 1) runs.push(await sendOnce(house, messages));
    const work = used().map((seconds, index) => seconds - (before[index] ?? 0));
    const whole = work.reduce((sum, seconds) => sum + seconds, 0);
    return {
      ...{ kind, workers, messages, repetitions },
      pipeline: await medians(house, runs),
      workerPeakMegabytes: largestPeak(processes.map(({ pid }) => pid)),
      shares: work.map((seconds) => seconds / whole).toSorted((one, other) => one - other),
    };
  });
}
