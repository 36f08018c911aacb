import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort } from '../environment/free-port.js';

export interface PrivateRedis {
  readonly url: string;
  readonly version: string;
  stop(): Promise<void>;
}

/**
 * Starts a Redis of our own as docker-compose.yml runs it, with an append-only file that is flushed
 * every second; null where the machine has none.
 */
export async function startPrivateRedis(): Promise<PrivateRedis | null> {
  const told = spawnSync('redis-server', ['--version'], { encoding: 'utf8' });
  const version = /v=([\d.]+)/.exec(told.stdout ?? '')?.[1];
  if (version === undefined) return null;
  const folder = await mkdtemp(join(tmpdir(), 'lien-lac-redis-'));
  const port = await freePort();
  const words = [
    '--port',
    `${port}`,
    '--bind',
    '127.0.0.1',
    '--dir',
    folder,
    '--appendonly',
    'yes',
  ];
  const server = spawn('redis-server', words, { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const url = `redis://127.0.0.1:${port}`;
  const stop = async (): Promise<void> => {
    server.kill('SIGKILL');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await waitUntilItAnswers(url);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, version, stop };
}

async function waitUntilItAnswers(url: string): Promise<void> {
  const redis = new Redis(url, { retryStrategy: () => 50, maxRetriesPerRequest: null });
  redis.on('error', () => undefined);
  try {
    await Promise.race([
      redis.ping(),
      pause(10_000).then(() => {
        throw new Error('redis-server did not answer within 10 s.');
      }),
    ]);
  } finally {
    redis.disconnect();
  }
}
