import { CodedError, ConfigurationError, describeFailure } from '@lien-lac/api';
import { errorText } from '@lien-lac/domain';
import { Interrupted } from './ending.js';
import { StartFailure } from './start-failure.js';

/**
 * Runs a command as this whole process. What is in its way outside our code is told in one line, and
 * the exit code is 1; anything else is a fault of ours and shows where it happened.
 * @param command returns the exit code; 0 when it returns nothing
 */
export async function runCommand(command: () => Promise<number | undefined | void>): Promise<void> {
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    if (error instanceof Interrupted) return;
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = 1;
  }
}

/** The failure in one line where it is one of the surroundings, else with its stack. */
export function explain(error: unknown): string {
  if (error instanceof StartFailure || error instanceof ConfigurationError) return error.message;
  if (error instanceof CodedError) return errorText(error.code, 'en', error.values);
  const line = describeFailure(error, process.env.DATABASE_URL) ?? describeFiles(error);
  if (line !== undefined) return line;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function describeFiles(error: unknown): string | undefined {
  const { code, path } = error as NodeJS.ErrnoException;
  if (path === undefined || code === undefined) return undefined;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `${path} cannot be written by this account (${code}).`;
    case 'ENOSPC':
      return `There is no room left on the disk of ${path}.`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `${path} is in the way: a folder should be there.`;
    default:
      return undefined;
  }
}
