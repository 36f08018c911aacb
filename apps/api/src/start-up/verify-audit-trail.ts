import { ChainRepository } from '../platform/audit/chain/chain.repository.js';
import { type ChainVerdict, verifyChain } from '../platform/audit/chain/verify-chain.js';
import { withConnection } from '../platform/database/with-connection.js';

/**
 * Reckons the whole audit trail anew, in one view of the database, without opening the application.
 * @param databaseUrl of any user who may read the trail
 * @param head a hash that was once mailed as the newest one, in hexadecimal digits
 */
export function verifyAuditTrail(databaseUrl: string, head?: string): Promise<ChainVerdict> {
  return withConnection(databaseUrl, async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const source = {
      query: async <Rows>(sql: string, parameters?: unknown[]) =>
        (await client.query(sql, parameters)).rows as Rows,
    };
    return verifyChain(new ChainRepository(), source, head);
  });
}
