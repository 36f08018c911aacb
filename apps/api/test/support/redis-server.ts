import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../../../tools/src/environment/free-port.js';

/** Whether this machine has Redis; specs that need it are skipped where it has not. */
export const hasRedis = spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0;

/** A Redis of one spec file's own, that keeps nothing on disk. */
export interface TestRedis {
  url: string;
  /** Kills it; everything in it is gone. */
  stop(): Promise<void>;
  /** Starts an empty one on the same port. */
  start(): Promise<void>;
}

export async function openRedis(): Promise<TestRedis> {
  const port = await freePort();
  let child: ChildProcess | undefined;
  const redis: TestRedis = {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      const ending = child;
      child = undefined;
      if (ending === undefined) return;
      const ended = new Promise((resolve) => ending.once('exit', resolve));
      ending.kill('SIGKILL');
      await ended;
    },
    start: async () => {
      child = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', ''], {
        stdio: 'ignore',
      });
      for (let tries = 0; tries < 200; tries += 1) {
        if (await isListening(port)) return;
        await sleep(25);
      }
      throw new Error('redis-server does not answer');
    },
  };
  await redis.start();
  return redis;
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
