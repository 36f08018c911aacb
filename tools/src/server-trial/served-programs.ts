import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { BuiltImage } from './run-dockerfile.js';

/** Programs out of a built image, with nothing of the checkout that built it. */
export class ServedPrograms {
  private readonly running: ChildProcess[] = [];

  constructor(
    private readonly image: BuiltImage,
    private readonly node: string,
    private readonly folder: string,
  ) {
    process.on('exit', () => this.running.forEach((child) => child.kill('SIGKILL')));
  }

  /** Runs one to its end and returns what it printed. */
  run(program: string, environment: Record<string, string>, words: string[] = []): string {
    return execFileSync(this.node, [`apps/api/dist/src/${program}.js`, ...words], {
      cwd: this.working,
      env: this.environmentOf(environment),
      encoding: 'utf8',
    });
  }

  start(program: string, environment: Record<string, string>, flags: string[] = []): void {
    const log = openSync(join(this.folder, `${program}-${this.running.length}.log`), 'a');
    this.running.push(
      spawn(this.node, [...flags, `apps/api/dist/src/${program}.js`], {
        cwd: this.working,
        env: this.environmentOf(environment),
        stdio: ['ignore', log, log],
      }),
    );
  }

  /** Has all of them end in order. */
  async stop(): Promise<void> {
    const ended = this.running.map(
      (child) =>
        new Promise<void>((resolve) => {
          if (child.exitCode !== null) resolve();
          child.once('exit', () => resolve());
        }),
    );
    this.running.forEach((child) => child.kill('SIGTERM'));
    await Promise.race([Promise.all(ended), pause(15_000, undefined, { ref: false })]);
  }

  private get working(): string {
    return join(this.image.root, this.image.workingDirectory);
  }

  private environmentOf(environment: Record<string, string>): Record<string, string> {
    return { PATH: '/usr/bin:/bin', ...this.image.environment, ...environment };
  }
}
