import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../environment/project-paths.js';

/**
 * Writes a generated file, or only compares it, and says which.
 * @param name from the project's folder
 * @returns whether the file now is what was made
 */
export async function keepFile(name: string, made: string, checkOnly: boolean): Promise<boolean> {
  const file = join(projectFolder, name);
  const committed = await readFile(file, 'utf8').catch(() => undefined);
  if (made === committed) {
    process.stdout.write(`${name} is what the code makes.\n`);
    return true;
  }
  if (checkOnly) {
    process.stderr.write(
      `${name} is not what the code makes: run npm run contract and commit it.\n${firstDifference(committed, made)}\n`,
    );
    return false;
  }
  await writeFile(file, made);
  process.stdout.write(`${name} was written.\n`);
  return true;
}

function firstDifference(committed: string | undefined, made: string): string {
  if (committed === undefined) return 'There is no such file yet.';
  const before = committed.split('\n');
  const after = made.split('\n');
  const line = after.findIndex((text, index) => text !== before[index]);
  return [
    `First difference in line ${line + 1}:`,
    `- ${before[line] ?? '(end)'}`,
    `+ ${after[line] ?? '(end)'}`,
  ].join('\n');
}
