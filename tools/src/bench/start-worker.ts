import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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
export async function withWorker<T>(
  environment: TemporaryEnvironment,
  kind: WorkerKind,
  work: (worker: ManagedProcess) => Promise<T>,
): Promise<T> {
  const worker = startProcess(`${kind}-worker`, scripts[kind], [], {
    environment: environment.settings,
    logFile: join(environment.folder, 'logs', `${kind}-worker.log`),
    nodeFlags: workerFlags,
  });
  try {
    await worker.ready;
    return await work(worker);
  } finally {
    await worker.stop();
  }
}
