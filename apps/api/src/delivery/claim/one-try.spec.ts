import { randomUUID } from 'node:crypto';
import { phoneNumber, send } from '../../../test/support/deliveries.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { PreparedStatements } from '../../platform/database/prepared-statements.js';
import { ClaimRepository } from './claim.repository.js';

describe('A gateway that paused itself', () => {
  let school: TestSchool;
  beforeAll(async () => {
    school = await openSchool();
  });
  afterAll(() => school.close());

  it('is tried once for all that claim at once, with something, or not at all', async () => {
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
