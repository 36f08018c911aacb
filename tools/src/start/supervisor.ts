import { setTimeout as pause } from 'node:timers/promises';
import type { ManagedProcess } from '../environment/start-process.js';

/** The pause before a process is started again, in milliseconds; doubled while it keeps ending. */
const firstPause = 500;
const longestPause = 30_000;
/** One that ran this long had been well. */
const wellAfter = 60_000;
/** How long an orderly end may take, in milliseconds: a worker waits for what its gateways have in hand. */
const orderlyEndBound = 150_000;

/** Keeps one process running: whenever it ends by itself it is started again. */
export class Supervisor {
  private current: ManagedProcess;
  private pause = firstPause;
  private watching = true;
  private readonly stopping = new AbortController();
  private readonly watch: Promise<void>;

  /**
   * @param start starts the process anew
   * @param say takes a line for whoever typed the command
   * @param hurried aborted when nobody wants to wait for an orderly end any more
   */
  constructor(
    running: ManagedProcess,
    private readonly start: () => ManagedProcess,
    private readonly say: (line: string) => void,
    private readonly hurried: AbortSignal,
  ) {
    this.current = running;
    this.watch = this.keepRunning();
  }

  async stop(): Promise<void> {
    this.watching = false;
    this.stopping.abort();
    // A second signal ends a worker where it stands.
    this.hurried.addEventListener('abort', () => this.current.kill('SIGTERM'));
    await this.current.stop(orderlyEndBound);
    await this.watch;
  }

  private async keepRunning(): Promise<void> {
    while (this.watching) {
      const since = Date.now();
      const { code, signal } = await this.current.ended;
      if (!this.watching) return;
      if (Date.now() - since > wellAfter) this.pause = firstPause;
      this.say(
        `The ${this.current.name} ended (${signal ?? `code ${code}`}); starting it again in ${this.pause / 1_000} s.`,
      );
      await pause(this.pause, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      this.pause = Math.min(this.pause * 2, longestPause);
      // Told to stop while it waited; the compiler can't see that from here.
      if (this.stopping.signal.aborted) return;
      this.current = this.start();
    }
  }
}
