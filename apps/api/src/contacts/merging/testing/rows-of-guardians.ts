import type { TestSchool } from '../../../../test/support/school.js';
import { guardianBelongings } from '../guardian-belongings.js';

/** Every row that a merge may touch, without the counts of changes. */
export async function rowsOfGuardians(school: TestSchool): Promise<Record<string, unknown>> {
  const rows: Record<string, unknown> = {};
  const tables = [...guardianBelongings.map(({ table }) => table), 'guardian', 'suppression'];
  for (const table of tables) {
    rows[table] = await school.sql(
      `SELECT to_jsonb(t) - 'version' AS row FROM ${table} t
       ORDER BY (to_jsonb(t) - 'version')::text`,
    );
  }
  return rows;
}
