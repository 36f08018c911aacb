import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort } from '../environment/free-port.js';
import { StartFailure } from '../environment/start-failure.js';

const program = 'redis-server';
/** How long it may take to answer, in milliseconds. */
const answerBound = 10_000;

/** Whether this machine has Redis. */
export function hasRedis(): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** A Redis of the trial's own that keeps nothing on disk, so that stopping it loses all it holds. */
export class RedisServer {
  private child: ChildProcess | undefined;
  // Should this command crash, its Redis goes with it.
  private readonly endWithUs = (): void => void this.child?.kill('SIGKILL');

  private constructor(private readonly port: number) {
    process.on('exit', this.endWithUs);
  }

  static async start(): Promise<RedisServer> {
    const server = new RedisServer(await freePort());
    await server.begin();
    return server;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Takes everything away that it holds. */
  async flush(): Promise<void> {
    await this.ask((client) => client.flushall());
  }

  /** Kills it, and starts an empty one in its place after the pause. */
  async restart(afterMilliseconds: number): Promise<void> {
    await this.end();
    await pause(afterMilliseconds);
    await this.begin();
  }

  async stop(): Promise<void> {
    process.off('exit', this.endWithUs);
    await this.end();
  }

  private async begin(): Promise<void> {
    const words = ['--port', String(this.port), '--bind', '127.0.0.1', '--save', ''];
    this.child = spawn(program, words, { stdio: 'ignore' });
    this.child.on('error', () => undefined);
    const until = Date.now() + answerBound;
    while (Date.now() < until) {
      const answered = await this.ask((client) => client.ping()).catch(() => undefined);
      if (answered !== undefined) return;
      await pause(40);
    }
    throw new StartFailure(`${program} did not answer on port ${this.port}.`);
  }

  private async end(): Promise<void> {
    const child = this.child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }

  private async ask<T>(question: (client: Redis) => Promise<T>): Promise<T> {
    const client = new Redis(this.url, { lazyConnect: true, retryStrategy: () => null });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return await question(client);
    } finally {
      client.disconnect();
    }
  }
}
