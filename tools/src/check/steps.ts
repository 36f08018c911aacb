import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFolder } from '../environment/project-paths.js';
import type { Step } from './run-step.js';

const require = createRequire(`${projectFolder}package.json`);

/** Where the steps that count leave their results. */
export interface Reports {
  specs: string;
  browser: string;
}

/** Steps that follow each other. */
export type Lane = readonly Step[];

/**
 * What every change has to pass, the quickest to tell first: stages one after the other, the lanes of
 * each side by side. Specs and browser tests have the machine to themselves; what inflicts faults waits
 * for most of its time, and must find nothing wrong on a busy machine either.
 * @param specs which of them to run; all when empty
 * @param hasBrowser whether this machine has a Chromium for the browser tests
 */
export function steps(reports: Reports, specs: string[], hasBrowser: boolean): Lane[][] {
  const faults = join(projectFolder, 'tools', 'dist', 'faults', 'main.js');
  const bundle = join(projectFolder, 'tools', 'dist', 'check', 'bundle.js');
  const contract = join(projectFolder, 'tools', 'dist', 'contract', 'main.js');
  const lint: Step = {
    name: 'lint',
    program: programOf('oxlint'),
    arguments: [],
  };
  const format: Step = {
    name: 'format',
    program: programOf('oxfmt'),
    arguments: ['--check'],
  };
  const others: Step[] = [
    {
      name: 'types',
      program: programOf('typescript', 'tsc'),
      arguments: ['--noEmit', '--project', 'tsconfig.json'],
    },
    ...['apps/web', 'apps/web/browser'].map((folder) => ({
      name: folder === 'apps/web' ? 'web types' : 'browser types',
      program: programOf('typescript', 'tsc'),
      arguments: ['--noEmit', '--project', `${folder}/tsconfig.json`],
    })),
    ...(existsSync(contract)
      ? [{ name: 'contract', program: contract, arguments: ['--check'] }]
      : []),
    { name: 'bundle', program: bundle, arguments: [] },
  ];
  const read: Lane[] = [[format, lint, ...others]];
  // Whoever names specs wants those alone.
  if (specs.length > 0) return [read, [[jest('specs', reports.specs, specs)]]];
  const run = [jest('specs', reports.specs, ['--config', 'jest.together.config.ts'])];
  if (hasBrowser) {
    run.push(jest('browser', reports.browser, ['--config', 'apps/web/browser/jest.config.ts']));
  }
  return [[...read, [{ name: 'faults', program: faults, arguments: ['--quick'] }]], [run]];
}

function jest(name: string, report: string, words: string[]): Step {
  return {
    name,
    program: programOf('jest'),
    arguments: ['--json', '--outputFile', report, ...words],
    // Jest runs ES modules through an interface of Node that is still called experimental.
    environment: { NODE_OPTIONS: '--experimental-vm-modules --no-warnings' },
    isNoise: isImportNotice,
  };
}

/** The file behind a package's command, so that no shell is needed to find it. */
function programOf(packageName: string, command = packageName): string {
  const manifest = require.resolve(`${packageName}/package.json`);
  const { bin } = require(manifest) as { bin: string | Record<string, string> };
  const file = typeof bin === 'string' ? bin : bin[command];
  if (file === undefined) throw new Error(`${packageName} has no command ${command}.`);
  return join(dirname(manifest), file);
}

/** Jest remarks on a JSON file that libphonenumber-js imports in a way of its own; nothing of ours. */
function isImportNotice(line: string): boolean {
  return /importing JSON .*without/i.test(line);
}
