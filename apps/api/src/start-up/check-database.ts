import pg from 'pg';

/** How long a server may take to greet us before we say that it does not answer, in milliseconds. */
const patience = 5_000;

/**
 * Makes sure that a PostgreSQL database answers at the address.
 * @throws the driver's own error, which `describeFailure` puts into one line
 */
export async function checkDatabase(databaseUrl: string): Promise<void> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: patience,
  });
  // A server that is not PostgreSQL may break the connection again after the first error.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
  } finally {
    void client.end().catch(() => undefined);
  }
}
