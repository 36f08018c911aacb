import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../environment/project-paths.js';
import { runCommand } from '../environment/run-command.js';
import { runStep } from './run-step.js';
import { addCounts, readSpecCounts } from './spec-results.js';
import { type Lane, steps } from './steps.js';

/**
 * `npm test`: everything that a change has to pass, up to the first thing that it does not.
 * `npm test -- a.spec.ts` runs the same with only the specs of that name.
 */
await runCommand(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lien-lac-check-'));
  const reports = { specs: join(folder, 'specs.json'), browser: join(folder, 'browser.json') };
  const browser = hasBrowser();
  let passed = true;
  for (const lanes of steps(reports, process.argv.slice(2), browser)) {
    const outcomes = await Promise.all(lanes.map(runLane));
    passed = outcomes.every(Boolean);
    if (!passed) break;
  }
  const counts = addCounts(readSpecCounts(reports.specs), readSpecCounts(reports.browser));
  await rm(folder, { recursive: true, force: true });
  if (counts === undefined) {
    process.stdout.write('The specs were not run.\n0 passed, 1 failed, 0 skipped\n');
    return 1;
  }
  if (!hasRedis()) {
    process.stdout.write('Redis specs skipped: no redis-server on this machine\n');
  }
  if (!hasNetSmpp()) {
    process.stdout.write('A spec of SMPP skipped: no Net::SMPP of Perl on this machine\n');
  }
  if (!browser) {
    process.stdout.write('Browser tests skipped: no Chromium on this machine\n');
  }
  process.stdout.write(
    `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`,
  );
  return passed && counts.failed === 0 ? 0 : 1;
});

/** Runs steps one after the other, up to the first that does not pass. */
async function runLane(lane: Lane): Promise<boolean> {
  for (const step of lane) {
    const outcome = await runStep(step);
    process.stdout.write(
      `${step.name.padEnd(13)} ${outcome.passed ? 'passed' : 'FAILED'} in ${outcome.seconds.toFixed(1)} s\n`,
    );
    if (outcome.passed) continue;
    process.stdout.write(`\n${outcome.output}\n\n`);
    return false;
  }
  return true;
}

/** The browser tests bring a Chromium along for Linux; elsewhere one has to be installed. */
function hasBrowser(): boolean {
  const program = `${projectFolder}apps/web/browser/dist/support/has-chromium.js`;
  return spawnSync(process.execPath, [program], { stdio: 'ignore' }).status === 0;
}

function hasRedis(): boolean {
  return spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0;
}

function hasNetSmpp(): boolean {
  return spawnSync('perl', ['-MNet::SMPP', '-e', '1'], { stdio: 'ignore' }).status === 0;
}
