import { errorText } from '@lien-lac/domain';
import { ConfigurationError } from '../platform/configuration/configuration.js';
import { CodedError } from '../platform/errors/coded-error.js';
import { checkDatabase } from './check-database.js';
import { describeFailure } from './describe-failure.js';

/**
 * Runs one piece of work on the database as this whole process, for a server where the API and the
 * workers run by themselves. What is in its way is told in one line, and the exit code is then 1.
 * @param work returns what to print
 * @param databaseUrl whose database it is done on; must answer
 */
export async function runTask(
  work: (databaseUrl: string) => Promise<string>,
  databaseUrl: string | undefined = process.env.DATABASE_URL,
): Promise<void> {
  try {
    if (databaseUrl === undefined) throw new ConfigurationError('DATABASE_URL is not set.');
    await checkDatabase(databaseUrl);
    process.stdout.write(`${await work(databaseUrl)}\n`);
  } catch (error) {
    const line =
      error instanceof CodedError
        ? errorText(error.code, 'en', error.values)
        : describeFailure(error, databaseUrl);
    if (line === undefined) throw error;
    process.stderr.write(`${line}\n`);
    process.exitCode = 1;
  }
}
