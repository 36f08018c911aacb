import { randomUUID } from 'node:crypto';
import { phoneNumber, send } from '../../../test/support/deliveries.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { PreparedStatements } from '../../platform/database/prepared-statements.js';
import { ClaimRepository } from './claim.repository.js';

describe('A claim', () => {
  let school: TestSchool;
  beforeAll(async () => {
    school = await openSchool();
  });
  afterAll(() => school.close());

  it('finds the first of what waits by their order, however much was waiting when it was planned', async () => {
    const statements = school.get(PreparedStatements);
    const now = new Date();
    await school.sql(
      `INSERT INTO dispatch (source_kind, source_id, revision, message_kind, lane, obeys_quiet_hours,
         not_before, expires_at, accepted_at)
       VALUES ('spec', 'plan', 1, 'announcement', 'bulk', true, $1, $1, $1)`,
      [now],
    );
    await school.sql(
      `INSERT INTO message_batch (id, dispatch_id, channel, lane, message_kind, obeys_quiet_hours,
         not_before, expires_at)
       SELECT nextval('message_batch_id_seq'), d.id, 'sms', d.lane, d.message_kind, true, $1, $1
       FROM dispatch d, generate_series(1, 15000)`,
      [now],
    );
    await school.sql('ANALYZE message_batch');
    await new ClaimRepository(statements).claim({
      ...{ channel: 'sms', lane: 'bulk', limit: 1, onlyLeftOver: false, windowOpen: true },
      ...{ gateway: 'simulated-carrier', leaseToken: randomUUID(), leasedUntil: now },
      ...{ realNow: now, schoolNow: now },
    });
    // By the very connection that has just prepared it.
    const rows = await statements.run<{ 'QUERY PLAN': string }>(
      {
        name: 'spec.claim-plan',
        text: `EXPLAIN EXECUTE "delivery.claim" ('sms', 'bulk', 1, true, 'simulated-carrier', now(),
          now(), gen_random_uuid(), now())`,
      },
      [],
    );
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    const fresh = /CTE fresh\n([^]*?)\n {2}CTE /.exec(plan)?.[1];
    expect(fresh).toContain('Index Scan using message_batch_fresh');
    // A mend: see the ways that PreparedStatements does not want.
    expect(fresh).not.toMatch(/Sort|Bitmap|Seq Scan on message_batch/);
    await school.sql('DELETE FROM message_batch');
  });

  it('tries a paused gateway once for all that claim at once, with something, or not at all', async () => {
    const now = new Date();
    const again = new Date(now.getTime() + 60_000);
    const gateway = 'simulated-carrier';
    const claims = new ClaimRepository(school.get(PreparedStatements));
    const claimOne = async (at: Date): Promise<number> => {
      const { messages } = await claims.claim({
        ...{ channel: 'sms', lane: 'bulk', limit: 1, onlyLeftOver: false, windowOpen: true },
        ...{ gateway, leaseToken: randomUUID(), leasedUntil: again, realNow: at },
        ...{ schoolNow: await school.get(SchoolClock).now(), triedAgainAt: again },
      });
      return messages.length;
    };
    const probe = () =>
      school.sql<{ at: Date }>('SELECT probe_at AS at FROM gateway WHERE name = $1', [gateway]);
    await school.sql(
      `UPDATE gateway SET self_paused_at = $1, self_paused_code = 'x', probe_at = $1 WHERE name = $2`,
      [now, gateway],
    );
    expect(await claimOne(now)).toBe(0);
    expect(await probe()).toEqual([{ at: now }]);

    await send(
      school,
      Array.from({ length: 200 }, (_, index) => ({ address: phoneNumber(index) })),
    );
    const found = await Promise.all(Array.from({ length: 6 }, () => claimOne(now)));
    expect(found.sort()).toEqual([0, 0, 0, 0, 0, 1]);
    expect(await probe()).toEqual([{ at: again }]);

    // A person's pause is stronger.
    await school.sql('UPDATE gateway SET paused_at = $1 WHERE name = $2', [now, gateway]);
    expect(await claimOne(again)).toBe(0);
  });

  it('does not slow the others down, however much waits for it alone', async () => {
    const now = new Date();
    const schoolNow = await school.get(SchoolClock).now();
    let claim: { text: string; values: unknown[] } | undefined;
    const listening = {
      run: ({ text }: { text: string }, values: unknown[]) => {
        claim = { text, values };
        return Promise.resolve([]);
      },
    } as unknown as PreparedStatements;
    await new ClaimRepository(listening).claim({
      ...{ channel: 'sms', lane: 'bulk', limit: 64, onlyLeftOver: false, windowOpen: true },
      ...{
        gateway: 'another',
        leaseToken: randomUUID(),
        leasedUntil: now,
        realNow: now,
        schoolNow,
      },
    });
    await school.sqlAsOwner(
      `INSERT INTO message_batch (id, dispatch_id, channel, lane, message_kind, obeys_quiet_hours,
         not_before, expires_at, retry_at, claimed, stays_with)
       SELECT -g, (SELECT max(id) FROM dispatch), 'sms', 'bulk', 'announcement', true,
         $1::timestamptz, $1::timestamptz + interval '1 day', $2::timestamptz, '{}', 'silent'
       FROM generate_series(1, 3000) g`,
      [schoolNow, now],
    );
    const rows = await school.sqlAsOwner(
      `EXPLAIN (ANALYZE, FORMAT JSON) ${claim!.text}`,
      claim!.values,
    );
    const passedOver = [...JSON.stringify(rows).matchAll(/"Rows Removed by Filter":(\d+)/g)];
    expect(JSON.stringify(rows)).toContain('message_batch_alone');
    expect(Math.max(0, ...passedOver.map(([, count]) => Number(count)))).toBeLessThan(300);
  });
});
