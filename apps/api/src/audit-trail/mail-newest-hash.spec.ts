import { openSchool, type TestSchool } from '../../test/support/school.js';
import { addAccount } from '../../test/support/sign-in.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Database } from '../platform/database/database.js';
import { DailyJobs } from '../platform/timers/daily-jobs.js';
import { MailNewestHash } from './mail-newest-hash.js';

describe('the morning mail with the newest hash', () => {
  let school: TestSchool;
  beforeAll(async () => {
    school = await openSchool();
    for (const name of ['leader.an', 'leader.binh', 'leader.chi'])
      await addAccount(school, 'bgh', name);
    await school.sql(
      `UPDATE account SET email = username || '@school.example' WHERE username <> 'leader.chi'`,
    );
  });
  afterAll(() => school.close());

  const lookAt = async (instant: string): Promise<void> => {
    await school.setClock(`${instant}+07:00`);
    await school.get(DailyJobs).runIfDue(school.get(MailNewestHash));
  };
  const mails = (): Promise<{ source_id: string; address: string; text: string }[]> =>
    school.sql(
      `SELECT d.source_id, m.address, m.text FROM outbound_message m JOIN dispatch d ON d.id = m.dispatch_id
       WHERE d.source_kind = 'audit-head' ORDER BY d.source_id, m.address`,
    );
  const act = (at: string): Promise<void> =>
    school.get(Database).transaction((transaction) =>
      school.get(AuditLog).write(transaction, {
        ...{ at: new Date(`${at}+07:00`), actorId: null, action: 'tried' },
        ...{ subjectKind: 'thing', subjectId: 'a' },
      }),
    );

  it('does not go out for an hour that was over before anything was written', async () => {
    await lookAt('2026-11-23T09:00:00');
    await act('2026-11-23T09:00:00');
    await lookAt('2026-11-23T09:00:01');
    expect(await mails()).toEqual([]);
  });

  it('goes to everybody of the leadership who has an address, once a day', async () => {
    await lookAt('2026-11-24T06:59:59');
    expect(await mails()).toEqual([]);
    await lookAt('2026-11-24T07:00:00');
    await lookAt('2026-11-24T07:00:05');
    const sent = await mails();
    expect(sent.map(({ source_id, address }) => [source_id, address])).toEqual([
      ['2026-11-24', 'leader.an@school.example'],
      ['2026-11-24', 'leader.binh@school.example'],
    ]);
    const [newest] = await school.sql<{ hash: string; position: string }>(
      `SELECT encode(hash, 'hex') AS hash, position FROM audit_link
       ORDER BY audit_link.position DESC LIMIT 1`,
    );
    expect(sent[0]?.text).toContain(newest?.hash);
    expect(sent[0]?.text).toContain(`Số thứ tự: ${newest?.position}\n`);
  });

  it('goes out late, and once, after days without a worker', async () => {
    await lookAt('2026-11-27T15:00:00');
    expect((await mails()).map(({ source_id }) => source_id).slice(2)).toEqual([
      '2026-11-27',
      '2026-11-27',
    ]);
  });
});
