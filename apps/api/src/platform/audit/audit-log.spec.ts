import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { Database } from '../database/database.js';
import { AuditLog } from './audit-log.js';

describe('the trail of who did what', () => {
  let school: TestSchool;
  beforeAll(async () => {
    school = await openSchool();
  });
  afterAll(() => school.close());

  const at = new Date('2026-11-23T02:00:00.123Z');
  const actorId = '00000000-0000-4000-8000-00000000c6c4';
  const record = (subjectId: string, details?: Record<string, unknown>) => ({
    ...{ at, actorId, action: 'tried', subjectKind: 'thing', subjectId },
    ...(details === undefined ? {} : { details }),
  });

  it('takes the records of one deed in their order, and gives the latest first', async () => {
    await school
      .get(Database)
      .transaction((transaction) =>
        school
          .get(AuditLog)
          .writeMany(transaction, [record('a', { how: 'call' }), record('b'), record('a')]),
      );
    const found = await school.get(AuditLog).about('thing', ['a', 'b'], 10);
    expect(found.map(({ subjectId, details }) => [subjectId, details])).toEqual([
      ['a', {}],
      ['b', {}],
      ['a', { how: 'call' }],
    ]);
    expect(found[0]).toMatchObject({ at, actorId, action: 'tried' });
  });

  it('tells of the subjects that were asked for, and of so many', async () => {
    const audit = school.get(AuditLog);
    expect(await audit.about('thing', ['b'], 10)).toHaveLength(1);
    expect(await audit.about('thing', ['a', 'b'], 2)).toHaveLength(2);
    expect(await audit.about('another', ['a'], 10)).toEqual([]);
    expect(await audit.about('thing', [], 10)).toEqual([]);
  });

  it('is written with the deed or not at all', async () => {
    const failed = school.get(Database).transaction(async (transaction) => {
      await school.get(AuditLog).writeMany(transaction, [record('c')]);
      throw new Error('the deed failed');
    });
    await expect(failed).rejects.toThrow('the deed failed');
    expect(await school.get(AuditLog).about('thing', ['c'], 10)).toEqual([]);
  });
});
