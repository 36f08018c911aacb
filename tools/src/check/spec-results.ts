import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { projectFolder } from '../environment/project-paths.js';

/** How many specs there were of each outcome; a file that could not be run counts as one failed. */
export interface SpecCounts {
  passed: number;
  failed: number;
  skipped: number;
}

interface JestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numRuntimeErrorTestSuites: number;
  testResults: { name: string; startTime: number; endTime: number }[];
}

/**
 * Reads the report that Jest left.
 * @returns undefined when it left none, since it never came to run a spec
 */
export function readSpecCounts(file: string): SpecCounts | undefined {
  const report = readReport(file);
  if (report === undefined) return undefined;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Both together; undefined without the first, since then nothing was run. */
export function addCounts(
  one: SpecCounts | undefined,
  other: SpecCounts | undefined,
): SpecCounts | undefined {
  if (one === undefined || other === undefined) return one;
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/** The files that took longest, each with its seconds. */
export function slowestSpecs(file: string, howMany: number): string[] {
  return (readReport(file)?.testResults ?? [])
    .map(({ name, startTime, endTime }) => ({ name, seconds: (endTime - startTime) / 1_000 }))
    .sort((one, other) => other.seconds - one.seconds)
    .slice(0, howMany)
    .map(({ name, seconds }) => `${seconds.toFixed(1)} s ${relative(projectFolder, name)}`);
}

function readReport(file: string): JestReport | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as JestReport;
  } catch {
    return undefined;
  }
}
