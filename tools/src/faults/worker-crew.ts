import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Settings } from '../environment/application-processes.js';
import { endOfLog } from '../environment/end-of-log.js';
import type { ManagedProcess, ProcessEnd } from '../environment/start-process.js';
import type { TemporaryEnvironment } from '../environment/temporary-environment.js';
import type { Chance } from './chance.js';

/** How long a worker may take to answer for what it has in flight, in milliseconds. */
const orderlyEnd = 20_000;
/** How soon a worker that could not start is tried again, in milliseconds. */
const restartPause = 250;

export interface CrewPlan {
  /** How many there are at the beginning. */
  count: number;
  /** What each new one is told beyond the settings of the house. */
  settings: () => Settings;
  chance: Chance;
  tell: (line: string) => void;
}

/** The workers of a trial: for each one that ends another is started, as a supervisor would. */
export class WorkerCrew {
  private readonly fit = new Set<ManagedProcess>();
  private readonly killed = new Set<ManagedProcess>();
  private readonly replacements = new Set<Promise<void>>();
  private readonly relieved = new Set<ManagedProcess>();
  /** Those that something is being done to. */
  private busy = 0;
  private dismissed = false;
  /** Workers that ended without our doing, or not when they were told to. */
  crashed = 0;
  /** How many have taken the place of another. */
  replaced = 0;

  private constructor(
    private readonly environment: Pick<TemporaryEnvironment, 'addWorker' | 'folder'>,
    private readonly plan: CrewPlan,
  ) {}

  static async start(
    environment: Pick<TemporaryEnvironment, 'addWorker' | 'folder'>,
    plan: CrewPlan,
  ): Promise<WorkerCrew> {
    const crew = new WorkerCrew(environment, plan);
    await Promise.all(Array.from({ length: plan.count }, () => crew.addOne()));
    return crew;
  }

  /** How many there are, those that are being replaced among them. */
  get size(): number {
    return this.fit.size + this.busy + this.replacements.size;
  }

  /** One more, which takes its share of what is under way. */
  async add(): Promise<void> {
    while (!this.dismissed) {
      try {
        return await this.addOne();
      } catch {
        // The database is away at this moment; a supervisor would try again too.
        await pause(restartPause);
      }
    }
  }

  /** As in an upgrade: another one takes its place, and it ends in order in the middle of its work. */
  async relieve(): Promise<void> {
    await this.add();
    const worker = await this.choose();
    this.relieved.add(worker);
    await worker.stop(orderlyEnd);
    this.busy -= 1;
    const end = await worker.ended;
    if (end.signal !== null || end.code !== 0) this.reportCrash(worker, end);
  }

  /** SIGKILL to one of them. */
  async kill(): Promise<void> {
    const worker = await this.choose();
    this.killed.add(worker);
    worker.kill('SIGKILL');
    await worker.ended;
    this.busy -= 1;
  }

  /** Stops one of them where it stands, and lets it go on as if nothing had happened. */
  async freeze(milliseconds: number): Promise<void> {
    const worker = await this.choose();
    worker.kill('SIGSTOP');
    await pause(milliseconds);
    worker.kill('SIGCONT');
    this.busy -= 1;
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
      if (this.dismissed || this.relieved.has(worker)) return;
      if (!this.killed.has(worker)) this.reportCrash(worker, end);
      const replacement = this.replace().finally(() => this.replacements.delete(replacement));
      this.replacements.add(replacement);
    });
  }

  /** The logs go with the house; what a crashed worker said last must not. */
  private reportCrash({ name }: ManagedProcess, { code, signal }: ProcessEnd): void {
    this.crashed += 1;
    const log = endOfLog(join(this.environment.folder, 'logs', `${name}.log`));
    this.plan.tell(`${name} ended by itself (${signal ?? `code ${code}`}); it said last:`);
    this.plan.tell(log.trim().split('\n').slice(-5).join('\n'));
  }

  private async replace(): Promise<void> {
    await this.add();
    this.replaced += 1;
  }

  private async addOne(): Promise<void> {
    this.take(await this.environment.addWorker(this.plan.settings()));
  }

  /** One that is at work, and is now nobody else's victim. */
  private async choose(): Promise<ManagedProcess> {
    for (;;) {
      const worker = this.plan.chance.pick([...this.fit]);
      if (worker !== undefined) {
        this.fit.delete(worker);
        this.busy += 1;
        return worker;
      }
      await pause(50);
    }
  }
}
