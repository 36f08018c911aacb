import pg from 'pg';
import { ChainRepository } from '../platform/audit/chain/chain.repository.js';
import { type ChainVerdict, verifyChain } from '../platform/audit/chain/verify-chain.js';

/**
 * Reckons the whole audit trail anew, in one view of the database, without opening the application.
 * @param databaseUrl of any user who may read the trail
 * @param head a hash that was once mailed as the newest one, in hexadecimal digits
 */
export async function verifyAuditTrail(databaseUrl: string, head?: string): Promise<ChainVerdict> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const source = {
      query: async <Rows>(sql: string, parameters?: unknown[]) =>
        (await client.query(sql, parameters)).rows as Rows,
    };
    return await verifyChain(new ChainRepository(), source, head);
  } finally {
    await client.end();
  }
}
