import type { ManagedProcess } from './start-process.js';

/** Thrown by work that would begin after its end was asked for. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** What a command has started and must end, the last first, even when it is told so half-way. */
export class Ending {
  private readonly steps: (() => Promise<unknown>)[] = [];
  private ended: Promise<void> | undefined;
  private readonly hurrying = new AbortController();

  get hasBegun(): boolean {
    return this.ended !== undefined;
  }

  /** Aborted once whoever asked for the end does not want to wait for an orderly one. */
  get hurried(): AbortSignal {
    return this.hurrying.signal;
  }

  hurry(): void {
    this.hurrying.abort();
  }

  /** Work under way is finished before anything that it stands on is ended. */
  async run<T>(work: () => Promise<T>, end?: (made: T) => Promise<unknown>): Promise<T> {
    if (this.hasBegun) throw new Interrupted();
    const working = work();
    this.steps.push(async () => {
      const made = await working.catch(() => undefined);
      if (made !== undefined) await end?.(made);
    });
    return working;
  }

  /** Starts processes together, waits until all are ready, and later ends them together. */
  async runProcesses(start: () => ManagedProcess[]): Promise<ManagedProcess[]> {
    if (this.hasBegun) throw new Interrupted();
    const processes = start();
    this.steps.push(() => Promise.all(processes.map((each) => each.stop())));
    await Promise.all(processes.map((each) => each.ready));
    return processes;
  }

  /** Ends everything; a second call waits for the first. A step that fails does not keep the others. */
  end(): Promise<void> {
    return (this.ended ??= this.endInReverse());
  }

  private async endInReverse(): Promise<void> {
    const failures: unknown[] = [];
    for (let step = this.steps.pop(); step !== undefined; step = this.steps.pop()) {
      await step().catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw new AggregateError(failures, 'Not everything could be ended.');
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
export type EndingSignal = (typeof signals)[number];

/** npm hands a terminal's Ctrl-C on to us a second time, within so many milliseconds. */
const sameSignal = 1_000;

/**
 * Calls back on the first signal to end. A later one is swallowed, or asks to hurry.
 * @returns puts the system's own answer to signals back
 */
export function onEndingSignal(
  callback: (signal: EndingSignal) => void,
  hurry: () => void = () => undefined,
): () => void {
  let heardAt: number | undefined;
  const hear = (signal: NodeJS.Signals): void => {
    if (heardAt !== undefined) {
      if (performance.now() - heardAt > sameSignal) hurry();
      return;
    }
    heardAt = performance.now();
    callback(signal as EndingSignal);
  };
  for (const signal of signals) process.on(signal, hear);
  return () => {
    for (const signal of signals) process.off(signal, hear);
  };
}

/** What a shell expects of a process that a signal has ended. */
export const exitCodes: Record<EndingSignal, number> = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
