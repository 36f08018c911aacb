import pg from 'pg';

/**
 * Works through one connection that nobody else has, outside of the application's pools, and closes it
 * whatever becomes of the work.
 * @throws the driver's own error where there is no connection, and whatever the work throws
 */
export async function withConnection<Result>(
  databaseUrl: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
