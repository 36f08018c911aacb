import { openSchool, type TestSchool } from '../../test/support/school.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { describeVerdict } from '../platform/audit/chain/describe-verdict.js';
import { Database } from '../platform/database/database.js';
import { readHead } from './read-head.js';
import { verifyAuditTrail } from './verify-audit-trail.js';

describe('npm run audit:verify', () => {
  let school: TestSchool;
  beforeAll(async () => {
    school = await openSchool();
  });
  afterAll(() => school.close());

  const verify = async (head?: string): Promise<string> =>
    describeVerdict(await verifyAuditTrail(school.configuration.databaseUrl, head));

  it('tells of a trail that is empty, whole, cut off and tampered with', async () => {
    expect(await verify()).toBe('The audit trail is empty.');
    const record = {
      ...{ at: new Date('2026-11-23T02:00:00Z'), actorId: null, action: 'tried' },
      ...{ subjectKind: 'thing', subjectId: 'a' },
    };
    await school
      .get(Database)
      .transaction((transaction) =>
        school.get(AuditLog).writeMany(transaction, [record, record, record]),
      );
    const whole = await verify();
    expect(whole).toMatch(/^The audit trail is whole\. Newest: position 3, hash [0-9a-f]{64}\.$/);
    const head = /hash (\w+)/.exec(whole)![1]!;
    expect(await verify(head)).toContain('contains the given hash at position 3');

    const asTampering = (statements: string): Promise<unknown[]> =>
      school.sqlAsOwner(`SET session_replication_role = replica; ${statements}`);
    await asTampering(
      `DELETE FROM audit_link WHERE position = 3;
       DELETE FROM audit_entry WHERE id = (SELECT max(id) FROM audit_entry)`,
    );
    expect(await verify()).toContain('is whole. Newest: position 2');
    expect(await verify(head)).toMatch(
      new RegExp(`^The chain does not contain ${head}: cut off after position 2, hash \\w{64}`),
    );

    await asTampering(
      `UPDATE audit_entry SET action = 'else' WHERE id = (SELECT max(id) FROM audit_entry)`,
    );
    expect(await verify()).toMatch(
      /tampered with: position 2 \(entry \d+, 2026-11-23T02:00:00\.000Z\) does not go with/,
    );
  });

  it('takes a hash as it was mailed, and nothing else', () => {
    const hash = 'ab'.repeat(32);
    expect(readHead([])).toBeUndefined();
    expect(readHead(['--head', hash.toUpperCase()])).toBe(hash);
    for (const words of [['--head', 'abc'], ['--head'], ['--tail', hash], [hash]]) {
      expect(() => readHead(words)).toThrow('--head');
    }
  });
});
