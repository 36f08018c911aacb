import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { endOfLog } from '../end-of-log.js';
import { StartFailure } from '../start-failure.js';
import type { ServerProcess } from './server-process.js';

/** After a crash the server first replays what it had written, which may take a while. */
const answerBound = 120_000;

/**
 * Waits until the server answers.
 * @throws StartFailure when it ends, refuses our password, or stays silent
 */
export async function waitUntilItAnswers(
  address: string,
  server: ServerProcess,
  logFile: string,
): Promise<void> {
  const until = Date.now() + answerBound;
  while (Date.now() < until) {
    if (!server.isRunning) {
      throw new StartFailure(`PostgreSQL could not start: ${lastComplaint(logFile)}`);
    }
    const code = await onServer(address, (client) => client.query('SELECT 1')).then(
      () => 'ready',
      (error: unknown) => (error as { code?: string }).code,
    );
    if (code === 'ready') return;
    if (code === '28P01' || code === '28000') {
      await server.stop();
      throw new StartFailure(
        'The password in secrets.json is not the one that the embedded database was made with: restore that file, or move the postgres folder beside it away to begin anew.',
      );
    }
    await pause(40);
  }
  await server.stop();
  throw new StartFailure(`PostgreSQL did not answer within two minutes (log: ${logFile}).`);
}

/** Makes the database unless it is there. */
export async function makeDatabase(address: string, name: string): Promise<void> {
  await onServer(address, async (client) => {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  });
}

/** Makes the user unless it is there, and lets it in by this password. */
export async function makeUser(address: string, name: string, password: string): Promise<void> {
  await onServer(address, async (client) => {
    const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
    const verb = found.rowCount === 0 ? 'CREATE' : 'ALTER';
    await client.query(
      `${verb} ROLE ${pg.escapeIdentifier(name)} LOGIN PASSWORD ${pg.escapeLiteral(password)}`,
    );
  });
}

async function onServer(
  address: string,
  work: (client: pg.Client) => Promise<unknown>,
): Promise<void> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function lastComplaint(logFile: string): string {
  const lines = endOfLog(logFile).split('\n').slice(-30);
  const complaint = lines.reverse().find((line) => /FATAL|PANIC|ERROR|could not/.test(line));
  return complaint?.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '') ?? `see ${logFile}`;
}
