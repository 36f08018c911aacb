import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ManagedProcess, ProcessEnd } from '../environment/start-process.js';
import type { TemporaryEnvironment } from '../environment/temporary-environment.js';
import type { Chance } from './chance.js';

/** How soon a worker that could not start is tried again, in milliseconds. */
const restartPause = 250;

/** The workers of a trial: for each one that ends another is started, as a supervisor would. */
export class WorkerCrew {
  private readonly fit = new Set<ManagedProcess>();
  private readonly killed = new Set<ManagedProcess>();
  private readonly replacements = new Set<Promise<void>>();
  private dismissed = false;
  /** Workers that ended without our doing, or not when they were told to. */
  crashed = 0;

  constructor(
    private readonly environment: Pick<TemporaryEnvironment, 'workers' | 'addWorker' | 'folder'>,
    private readonly chance: Chance,
    private readonly tell: (line: string) => void,
  ) {
    for (const worker of environment.workers) this.take(worker);
  }

  /** SIGKILL to one of them. */
  async kill(): Promise<void> {
    const worker = await this.choose();
    this.killed.add(worker);
    worker.kill('SIGKILL');
    await worker.ended;
  }

  /** Stops one of them where it stands, and lets it go on as if nothing had happened. */
  async freeze(milliseconds: number): Promise<void> {
    const worker = await this.choose();
    worker.kill('SIGSTOP');
    await pause(milliseconds);
    worker.kill('SIGCONT');
    if (worker.isRunning) this.fit.add(worker);
  }

  /** Waits until so many of them are at work. */
  async atWork(count: number): Promise<void> {
    while (this.fit.size < count) await pause(50);
  }

  /** Waits until every replacement is at work. */
  async complete(): Promise<void> {
    while (this.replacements.size > 0) await Promise.all(this.replacements);
  }

  /** Ends them in order; one that does not end by itself counts as crashed. */
  async dismiss(): Promise<void> {
    this.dismissed = true;
    await this.complete();
    await Promise.all(
      [...this.fit].map(async (worker) => {
        await worker.stop();
        const end = await worker.ended;
        if (end.signal !== null || end.code !== 0) this.reportCrash(worker, end);
      }),
    );
  }

  private take(worker: ManagedProcess): void {
    this.fit.add(worker);
    void worker.ended.then((end) => {
      this.fit.delete(worker);
      if (this.dismissed) return;
      if (!this.killed.has(worker)) this.reportCrash(worker, end);
      const replacement = this.replace().finally(() => this.replacements.delete(replacement));
      this.replacements.add(replacement);
    });
  }

  /** The logs go with the house; what a crashed worker said last must not. */
  private reportCrash({ name }: ManagedProcess, { code, signal }: ProcessEnd): void {
    this.crashed += 1;
    const log = readFileSync(join(this.environment.folder, 'logs', `${name}.log`), 'utf8');
    this.tell(`${name} ended by itself (${signal ?? `code ${code}`}); it said last:`);
    this.tell(log.trim().split('\n').slice(-5).join('\n'));
  }

  private async replace(): Promise<void> {
    while (!this.dismissed) {
      try {
        this.take(await this.environment.addWorker());
        return;
      } catch {
        // The database is away at this moment; a supervisor would try again too.
        await pause(restartPause);
      }
    }
  }

  /** One that is at work, and is now nobody else's victim. */
  private async choose(): Promise<ManagedProcess> {
    for (;;) {
      const worker = this.chance.pick([...this.fit]);
      if (worker !== undefined) {
        this.fit.delete(worker);
        return worker;
      }
      await pause(50);
    }
  }
}
