import { openSchool, type TestSchool } from '../../../../test/support/school.js';
import { Database, type Transaction } from '../../database/database.js';
import { AuditLog } from '../audit-log.js';
import { ChainRepository } from './chain.repository.js';
import { verifyChain } from './verify-chain.js';

describe('the chain, while many write', () => {
  let school: TestSchool;
  const chain = new ChainRepository();
  beforeAll(async () => {
    school = await openSchool();
  });
  afterAll(() => school.close());

  const source = {
    query: <Rows>(sql: string, values?: unknown[]) => school.sql(sql, values) as Rows,
  };
  const verify = () => verifyChain(chain, source);
  const write = (transaction: Transaction, subjectId: string) =>
    school.get(AuditLog).write(transaction, {
      ...{ at: new Date('2026-11-23T02:00:00Z'), actorId: null },
      ...{ action: 'tried', subjectKind: 'thing', subjectId },
    });

  it('stays one, without a gap, over transactions that overlap', async () => {
    const before = Number((await chain.newest(source))?.position ?? 0);
    await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        school.get(Database).transaction(async (transaction) => {
          await write(transaction, `first of ${index}`);
          await transaction.query('SELECT pg_sleep($1)', [(index % 7) / 200]);
          await write(transaction, `second of ${index}`);
        }),
      ),
    );
    expect(await verify()).toMatchObject({
      kind: 'whole',
      newest: { position: String(before + 120) },
    });
  });

  it('is written in the order of the commits, not of the entries', async () => {
    let tell = (): void => undefined;
    const told = new Promise<void>((resolve) => (tell = resolve));
    const slow = school.get(Database).transaction(async (transaction) => {
      await write(transaction, 'slow');
      await told;
    });
    await school.get(Database).transaction((transaction) => write(transaction, 'quick'));
    tell();
    await slow;
    const last = await school.sql<{ subject: string }>(
      `SELECT e.subject_id AS subject FROM audit_link l JOIN audit_entry e ON e.id = l.entry_id
       ORDER BY position DESC LIMIT 2`,
    );
    expect(last.map(({ subject }) => subject)).toEqual(['slow', 'quick']);
    expect(await verify()).toMatchObject({ kind: 'whole' });
  });

  it('knows nothing of a deed that was taken back, wholly or to a savepoint', async () => {
    const before = await chain.newest(source);
    const failed = school.get(Database).transaction(async (transaction) => {
      await write(transaction, 'never');
      throw new Error('the deed failed');
    });
    await expect(failed).rejects.toThrow('the deed failed');
    expect(await chain.newest(source)).toEqual(before);

    await school.get(Database).transaction(async (transaction) => {
      await transaction.query('SAVEPOINT part');
      await write(transaction, 'never');
      await transaction.query('ROLLBACK TO SAVEPOINT part');
      await write(transaction, 'after all');
    });
    expect(await verify()).toMatchObject({
      kind: 'whole',
      newest: { position: String(Number(before?.position ?? 0) + 1) },
    });
  });
});
