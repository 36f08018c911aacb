import { spawn } from 'node:child_process';
import { projectFolder } from '../environment/project-paths.js';

/** One thing that `npm test` looks at. */
export interface Step {
  name: string;
  /** A JavaScript program and its arguments. */
  program: string;
  arguments: string[];
  environment?: Record<string, string>;
  /** Drops lines that say nothing of the outcome. */
  isNoise?: (line: string) => boolean;
}

export interface StepOutcome {
  passed: boolean;
  /** What the program wrote, without the noise. */
  output: string;
  seconds: number;
}

/** Runs one step to its end, without standard input. A signal to us is handed on, and ends it. */
export function runStep(step: Step): Promise<StepOutcome> {
  const began = Date.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [step.program, ...step.arguments], {
      cwd: projectFolder,
      env: { ...process.env, NO_COLOR: '1', ...step.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    }
    const forward = (signal: NodeJS.Signals): void => void child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM'] as const;
    for (const signal of signals) process.on(signal, forward);
    child.once('error', reject);
    child.once('close', (code) => {
      for (const signal of signals) process.off(signal, forward);
      resolve({
        passed: code === 0,
        output: withoutNoise(Buffer.concat(chunks).toString(), step.isNoise),
        seconds: (Date.now() - began) / 1_000,
      });
    });
  });
}

function withoutNoise(text: string, isNoise: ((line: string) => boolean) | undefined): string {
  if (isNoise === undefined) return text.trim();
  return text
    .split('\n')
    .filter((line) => !isNoise(line))
    .join('\n')
    .trim();
}
