import { checkDatabase, describeFailure } from '@lien-lac/api';
import { Redis } from 'ioredis';
import { whyNotListen } from '../environment/free-port.js';
import { StartFailure } from '../environment/start-failure.js';
import type { StartSettings } from './settings.js';

/**
 * Looks at everything that was named from outside before anything is started.
 * @throws StartFailure naming the first thing that can't be used
 */
export async function checkSurroundings(settings: StartSettings): Promise<void> {
  await checkPort(settings.port, settings.host, 'PORT');
  if (settings.migrationDatabaseUrl === undefined) {
    if (settings.postgresPort !== undefined) {
      await checkPort(settings.postgresPort, '127.0.0.1', 'POSTGRES_PORT');
    }
  } else {
    // Migrating makes the application's own user, so that one may not be there yet.
    const setting =
      settings.migrationDatabaseUrl === settings.databaseUrl
        ? 'DATABASE_URL'
        : 'MIGRATION_DATABASE_URL';
    await checkOutsideDatabase(settings.migrationDatabaseUrl, setting);
  }
  if (settings.redisUrl !== undefined) await checkRedis(settings.redisUrl);
}

async function checkPort(port: number, host: string, setting: string): Promise<void> {
  const error = await whyNotListen(port, host);
  if (error === undefined) return;
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    throw new StartFailure(
      `Port ${port} is in use by another program; choose another: ${setting}=${port + 1 > 65_535 ? 3_000 : port + 1} npm start`,
    );
  }
  const line = describeFailure(error)?.replace('with PORT', `with ${setting}`);
  throw new StartFailure(line ?? `Nothing can listen at ${host}:${port} (${code ?? 'error'}).`);
}

/** @throws StartFailure saying what is wrong with the address or with what answers there */
export async function checkOutsideDatabase(
  databaseUrl: string,
  setting = 'DATABASE_URL',
): Promise<void> {
  try {
    await checkDatabase(databaseUrl);
  } catch (error) {
    throw new StartFailure(
      describeFailure(error, databaseUrl)?.replace(/^DATABASE_URL/, setting) ??
        `${setting}: no connection could be made (${error instanceof Error ? error.message : 'error'}).`,
    );
  }
}

async function checkRedis(redisUrl: string): Promise<void> {
  const redis = new Redis(redisUrl, {
    lazyConnect: true,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
    connectTimeout: 5_000,
    commandTimeout: 5_000,
  });
  let reason = 'no answer';
  redis.on('error', (error: Error) => (reason = error.message));
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    if (error instanceof Error && !/closed/i.test(error.message)) reason = error.message;
    const { host } = new URL(redisUrl);
    throw new StartFailure(
      `REDIS_URL: ${host} cannot be used as Redis (${reason}); start Redis there, correct the address, or leave REDIS_URL out.`,
    );
  } finally {
    redis.disconnect();
  }
}
