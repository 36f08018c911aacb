import { setTimeout as pause } from 'node:timers/promises';
import type { Ending } from '../environment/ending.js';
import type { PostgresServer } from '../environment/postgres/start-postgres.js';

const longestPause = 30_000;

/** Starts the embedded server again whenever it ends by itself; what was committed is still there. */
export function keepPostgresRunning(
  server: PostgresServer,
  ending: Ending,
  say: (line: string) => void,
): void {
  const begin = async (wait: number): Promise<void> => {
    say('PostgreSQL ended; starting it again.');
    await pause(wait);
    if (ending.hasBegun) return;
    await server.restart().catch((error: unknown) => {
      if (ending.hasBegun) return;
      say(error instanceof Error ? error.message : 'PostgreSQL could not start.');
      void begin(Math.min(wait * 2, longestPause));
    });
  };
  server.onUnexpectedEnd(() => {
    if (!ending.hasBegun) void begin(500);
  });
}
