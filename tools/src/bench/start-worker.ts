import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Settings } from '../environment/application-processes.js';
import type { TemporaryEnvironment } from '../environment/temporary-environment.js';
import { type ManagedProcess, startProcess } from '../environment/start-process.js';
import { programs, workerFlags } from '../environment/project-paths.js';

/** The real worker, or the same one with a gateway that answers at once. */
export type WorkerKind = 'carrier' | 'instant';

const scripts: Record<WorkerKind, string> = {
  carrier: programs.worker,
  instant: fileURLToPath(new URL('instant-worker.js', import.meta.url)),
};

/** Runs `work` beside one new worker process, and ends that. */
export function withWorker<T>(
  environment: TemporaryEnvironment,
  kind: WorkerKind,
  work: (worker: ManagedProcess) => Promise<T>,
): Promise<T> {
  return withWorkers(environment, { kind }, ([worker]) => work(worker!));
}

export interface Crew {
  kind: WorkerKind;
  /** 1 unless told. */
  count?: number;
  /** What of the house's settings is different for them. */
  settings?: Settings;
}

/** Runs `work` beside so many new worker processes, and ends them. */
export async function withWorkers<T>(
  environment: TemporaryEnvironment,
  { kind, count = 1, settings = {} }: Crew,
  work: (workers: ManagedProcess[]) => Promise<T>,
): Promise<T> {
  const workers = Array.from({ length: count }, (_, index) => {
    const name = count === 1 ? `${kind}-worker` : `${kind}-worker-${index + 1}`;
    return startProcess(name, scripts[kind], [], {
      environment: { ...environment.settings, ...settings },
      logFile: join(environment.folder, 'logs', `${name}.log`),
      nodeFlags: workerFlags,
    });
  });
  try {
    await Promise.all(workers.map((worker) => worker.ready));
    return await work(workers);
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()));
  }
}
