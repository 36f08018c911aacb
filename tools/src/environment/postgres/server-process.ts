import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { AccountCommand } from './postgres-account.js';

/** The server's main process. */
export interface ServerProcess {
  readonly pid: number;
  readonly ended: Promise<void>;
  readonly isRunning: boolean;
  /** Whether its end was asked for here. */
  readonly isToldToEnd: boolean;
  kill(signal: NodeJS.Signals): void;
  stop(): Promise<void>;
}

/** A fast shutdown writes everything out first, which may take a while after a large send. */
const shutdownBound = 30_000;

/** Starts the server so that neither a terminal's Ctrl-C nor the end of this process reaches it. */
export function spawnServer(
  { file, arguments: words, ...ids }: AccountCommand,
  logFile: string,
): ServerProcess {
  const log = openSync(logFile, 'a', 0o600);
  const child = spawn(file, words, {
    ...ids,
    cwd: '/',
    detached: true,
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let running = true;
  let toldToEnd = false;
  const ended = new Promise<void>((resolve) => {
    const end = (): void => {
      running = false;
      resolve();
    };
    child.once('exit', end);
    child.once('error', end);
  });
  return {
    pid: child.pid ?? 0,
    ended,
    get isRunning() {
      return running;
    },
    get isToldToEnd() {
      return toldToEnd;
    },
    kill: (signal) => {
      if (running) child.kill(signal);
    },
    stop: async () => {
      toldToEnd = true;
      if (!running) return;
      child.kill('SIGINT');
      await Promise.race([ended, pause(shutdownBound, undefined, { ref: false })]);
      if (running) child.kill('SIGQUIT');
      await ended;
    },
  };
}
