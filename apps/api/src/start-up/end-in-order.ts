/** How long closing may take beyond what is in flight, in milliseconds: settling, connections, the last figures. */
export const closingBound = 8_000;

/** A signal that comes so soon after another is the same one, by two ways: npm hands Ctrl-C on. In milliseconds. */
const sameSignal = 1_000;

const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

export interface OrderlyEnd {
  /** Says that the process is not ready any more. */
  announce(): void;
  /** For how long it then goes on answering whoever gives it requests and has not noticed yet, in milliseconds. */
  drainMilliseconds(): number;
  /** How long what is in flight may still take until it is answered, in milliseconds. */
  longestAnswer(): number;
  /** Lets nothing new begin, waits for what is in flight, and closes everything. */
  close(): Promise<void> | undefined;
}

/** What of a process is needed to end it. */
export type EndedProcess = Pick<NodeJS.Process, 'connected' | 'exit' | 'on'>;

/**
 * Ends a process in order once it is told to, or its parent is gone. It is done as soon as everything is
 * closed; a second signal, or the end of the time that closing may take, ends it where it stands.
 */
export function endInOrder(process: EndedProcess, end: OrderlyEnd): void {
  let begunAt: number | undefined;
  const closeDown = (): void => {
    setTimeout(() => process.exit(1), end.longestAnswer() + closingBound).unref();
    void Promise.resolve(end.close()).then(
      () => process.exit(),
      () => process.exit(1),
    );
  };
  const begin = (): void => {
    begunAt = performance.now();
    end.announce();
    const pause = end.drainMilliseconds();
    if (pause === 0) closeDown();
    else setTimeout(closeDown, pause);
  };
  for (const signal of signals) {
    process.on(signal, () => {
      if (begunAt === undefined) begin();
      else if (performance.now() - begunAt > sameSignal) process.exit(1);
    });
  }
  if (process.connected) {
    process.on('disconnect', () => {
      if (begunAt === undefined) begin();
    });
  }
}
