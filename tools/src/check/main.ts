import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../environment/run-command.js';
import { runStep } from './run-step.js';
import { readSpecCounts } from './spec-results.js';
import { steps } from './steps.js';

/**
 * `npm test`: everything that a change has to pass, up to the first thing that it does not.
 * `npm test -- a.spec.ts` runs the same with only the specs of that name.
 */
await runCommand(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lien-lac-check-'));
  const report = join(folder, 'specs.json');
  let passed = true;
  for (const step of steps(report, process.argv.slice(2))) {
    process.stdout.write(`${step.name.padEnd(9)} `);
    const outcome = await runStep(step);
    process.stdout.write(
      `${outcome.passed ? 'passed' : 'FAILED'} in ${outcome.seconds.toFixed(1)} s\n`,
    );
    if (outcome.passed) continue;
    process.stdout.write(`\n${outcome.output}\n\n`);
    passed = false;
    break;
  }
  const counts = readSpecCounts(report);
  await rm(folder, { recursive: true, force: true });
  if (counts === undefined) {
    process.stdout.write('The specs were not run.\n0 passed, 1 failed, 0 skipped\n');
    return 1;
  }
  if (!hasRedis()) {
    process.stdout.write('Redis specs skipped: no redis-server on this machine\n');
  }
  process.stdout.write(
    `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`,
  );
  return passed && counts.failed === 0 ? 0 : 1;
});

function hasRedis(): boolean {
  return spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0;
}
