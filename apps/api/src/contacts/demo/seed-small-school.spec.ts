import { isReservedNumber, schoolYearOf } from '@lien-lac/domain';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { Configuration } from '../../platform/configuration/configuration.js';
import { Database } from '../../platform/database/database.js';
import { Audience } from '../audience/audience.js';
import { Homerooms } from '../classes/homerooms.js';
import { dumpRoster, someAccountId } from '../testing/roster-in-test.js';
import { SeedSmallSchool } from './seed-small-school.js';

const teacherId = '00000000-0000-4000-8000-00000000901a';

describe('the small school of the demo', () => {
  let school: TestSchool;
  const seed = () =>
    school.get(SeedSmallSchool).run({
      cgcnAccountId: someAccountId,
      homeroomAccountIds: { '10A1': teacherId },
    });
  beforeAll(async () => {
    school = await openSchool();
  });
  afterAll(() => school.close());

  it('is not made in production', async () => {
    const configuration = school.get(Configuration);
    configuration.mode = 'production';
    await expect(seed()).rejects.toMatchObject({ code: 'contact.demo-only' });
    configuration.mode = 'test';
  });

  it('has three classes whose guardians can all be reached, at numbers of nobody', async () => {
    expect(await seed()).toBe(true);
    const audience = school.get(Audience);
    expect(await audience.count({ kind: 'school' }, 'announcement')).toEqual({
      ...{ phones: 24, messages: 24, emails: 0, students: 12, unreachableStudents: 0 },
      unreachable: { unconfirmed: 0, 'failing-number': 0, 'opted-out': 0, 'no-contact': 0 },
    });
    const phones = await school.get(Database).transaction(async (transaction) => {
      const found: string[] = [];
      const chunks = audience.recipients(transaction, { kind: 'school' }, 'announcement');
      for await (const chunk of chunks) found.push(...chunk.map(({ address }) => address));
      return found;
    });
    expect(phones.filter(isReservedNumber)).toHaveLength(9);
    expect(phones.filter((phone) => phone.startsWith('+84900000'))).toHaveLength(15);
  });

  it('gives the homerooms to the accounts that are named', async () => {
    const { startYear } = schoolYearOf(new Date('2026-11-23T02:00:00Z'));
    const found = await school.get(Homerooms).homeroomClassOf(teacherId, startYear);
    expect(found?.name).toBe('10A1');
  });

  it('is not made a second time', async () => {
    const before = await dumpRoster(school);
    expect(await seed()).toBe(false);
    expect(await dumpRoster(school)).toEqual(before);
  });
});
