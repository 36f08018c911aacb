import { fork, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { StartFailure } from './start-failure.js';

/** What a process says of itself once it is ready: the API its address, the carrier also its SMTP port. */
export interface Readiness {
  url?: string;
  smtpPort?: number;
}

/** How a process ended: by itself with a code, or by a signal. */
export interface ProcessEnd {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** One of our own processes, running by itself under a command. */
export interface ManagedProcess {
  readonly name: string;
  readonly pid: number;
  /** Rejects with a `StartFailure` when the process ends, or says that it can't, before it is ready. */
  readonly ready: Promise<Readiness>;
  readonly ended: Promise<ProcessEnd>;
  readonly isRunning: boolean;
  /** Sends any signal, such as SIGKILL or SIGSTOP; nothing when the process is gone. */
  kill(signal: NodeJS.Signals): void;
  /** SIGTERM, and SIGKILL after `graceMilliseconds` (10 s) for one that does not end by itself. */
  stop(graceMilliseconds?: number): Promise<void>;
}

export interface ProcessOptions {
  /** Added to this process's own environment. */
  environment?: Record<string, string>;
  /** Takes what the process writes; appended to. */
  logFile: string;
  /** How long it may take to be ready, in milliseconds; 60 s unless told. */
  readyWithin?: number;
  /** Flags of Node itself, such as `--expose-gc`. */
  nodeFlags?: string[];
}

type Message = { ready?: unknown; url?: unknown; failed?: unknown };

/**
 * Starts one of our programs as a process of its own. It is out of reach of a terminal's Ctrl-C, so
 * that whoever started it can end things in order, and it ends by itself when this process is gone.
 * @param script the program, a JavaScript file
 */
export function startProcess(
  name: string,
  script: string,
  scriptArguments: string[],
  { environment = {}, logFile, readyWithin = 60_000, nodeFlags = [] }: ProcessOptions,
): ManagedProcess {
  const log = openSync(logFile, 'a', 0o600);
  const child = fork(script, scriptArguments, {
    detached: true,
    env: { ...process.env, LIEN_LAC_PROCESS: name, ...environment },
    execArgv: nodeFlags,
    stdio: ['ignore', 'pipe', log, 'ipc'],
  });
  closeSync(log);
  let running = true;
  const ended = new Promise<ProcessEnd>((resolve) => {
    child.once('exit', (code, signal) => {
      running = false;
      resolve({ code, signal });
    });
    child.once('error', () => {
      running = false;
      resolve({ code: 1, signal: null });
    });
  });
  const ready = waitUntilReady(child, name, logFile, ended, readyWithin);
  // Whoever does not wait for readiness still learns of the end.
  ready.catch(() => undefined);
  return {
    name,
    pid: child.pid ?? 0,
    ready,
    ended,
    get isRunning() {
      return running;
    },
    kill: (signal) => {
      if (running) child.kill(signal);
    },
    stop: async (graceMilliseconds = 10_000) => {
      if (!running) return;
      child.kill('SIGTERM');
      // One that was frozen could not hear it.
      child.kill('SIGCONT');
      await Promise.race([ended, pause(graceMilliseconds, undefined, { ref: false })]);
      if (running) child.kill('SIGKILL');
      await ended;
    },
  };
}

function waitUntilReady(
  child: ChildProcess,
  name: string,
  logFile: string,
  ended: Promise<ProcessEnd>,
  within: number,
): Promise<Readiness> {
  return new Promise((resolve, reject) => {
    const bound = setTimeout(() => fail(`it was not ready after ${within / 1_000} s`), within);
    const succeed = (readiness: Readiness): void => {
      clearTimeout(bound);
      resolve(readiness);
    };
    const fail = (reason: string): void => {
      clearTimeout(bound);
      reject(new StartFailure(`The ${name} could not start: ${reason} (log: ${logFile}).`));
    };
    child.on('message', (message: Message) => {
      if (typeof message.failed === 'string') fail(message.failed.replace(/\.$/, ''));
      else if (message.ready === true) {
        succeed(typeof message.url === 'string' ? { url: message.url } : {});
      }
    });
    readFirstLine(child, (line) => {
      const readiness = readAnnouncement(line);
      if (readiness !== undefined) succeed(readiness);
    });
    void ended.then(({ code, signal }) =>
      // What it said last may still be on its way to us.
      setImmediate(() => fail(signal === null ? `it ended with code ${code}` : `${signal}`)),
    );
  });
}

/** A program that knows nothing of its parent says on standard output that it listens. */
function readFirstLine(child: ChildProcess, take: (line: string) => void): void {
  let text = '';
  let taken = false;
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    if (taken) return;
    text += chunk;
    const end = text.indexOf('\n');
    if (end < 0) return;
    taken = true;
    take(text.slice(0, end));
  });
}

function readAnnouncement(line: string): Readiness | undefined {
  try {
    const { listening, smtp } = JSON.parse(line) as { listening?: unknown; smtp?: unknown };
    if (typeof listening !== 'string') return undefined;
    return { url: listening, ...(typeof smtp === 'number' ? { smtpPort: smtp } : {}) };
  } catch {
    return undefined;
  }
}
