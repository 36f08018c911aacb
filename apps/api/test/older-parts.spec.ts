import { countOlderParts } from '../migrations/older-parts.js';
import { bringTo, addThreeFamilies } from '../src/announcements/testing/announcement-stages.js';
import { openSchool } from './support/school.js';
import { signIn } from './support/sign-in.js';

it('counts the parts of messages that were accepted before parts were counted, once', async () => {
  const school = await openSchool();
  const [requester, reviewer] = [await signIn(school, 'finance'), await signIn(school, 'cgcn')];
  await addThreeFamilies(school, reviewer.accountId);
  const id = await bringTo(school, 'sent', { requester, reviewer });
  const parts = () =>
    school.sql<{ parts: number }>('SELECT parts FROM outbound_message ORDER BY id');
  const left = () =>
    school.sql<{ parts: number }>('SELECT parts_left AS parts FROM dispatch WHERE source_id = $1', [
      id,
    ]);
  const before = await parts();
  expect(before.map((row) => row.parts)).toEqual([1, 1, 1]);
  await school.sql('UPDATE outbound_message SET parts = 0');
  await school.sql(
    `UPDATE outbound_message SET left_at = '2026-11-24T08:00:00+07:00' WHERE status = 'delivered'`,
  );
  const runner = {
    query: <Row>(text: string, values?: unknown[]) => school.sql(text, values) as Row,
  };
  expect(await countOlderParts(runner)).toBe(3);
  expect([await parts(), await left()]).toEqual([before, [{ parts: 1 }]]);
  expect(await countOlderParts(runner)).toBe(0);
  await school.close();
});
