import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { confirmPhones } from '../../contacts/testing/roster-in-test.js';
import {
  addClasses,
  type EnrolmentClient,
  enrolmentClient,
  sent,
} from '../testing/enrolment-client.js';
import type { EnrolmentRecordPageView } from './record-views.js';

describe('What became of what was pushed', () => {
  let school: TestSchool;
  let client: EnrolmentClient;

  beforeAll(async () => {
    school = await openSchool();
    client = await enrolmentClient(school);
    await addClasses(school, '10A1');
  });
  afterAll(() => school.close());

  const changes = async (query = ''): Promise<EnrolmentRecordPageView> =>
    bodyOf(await client.get(query).expect(200));
  const idsOf = ({ students }: EnrolmentRecordPageView) =>
    students.map(({ externalId }) => externalId);

  it('is nothing at the beginning', async () => {
    expect(await changes()).toEqual({ students: [], cursor: '0', more: false });
    expect(codeOf(await client.get('/nobody').expect(404))).toBe('enrolment.not-pushed');
  });

  it('is told in pages, each record once', async () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    for (const [place, id] of ids.entries()) {
      await client.push(id, sent('Nguyễn Thị An', {}, `091200041${place}`));
    }
    const seen: string[] = [];
    let cursor = '0';
    for (let page; page?.more !== false; cursor = page.cursor) {
      page = await changes(`?limit=2&cursor=${cursor}`);
      seen.push(...idsOf(page));
    }
    expect(seen.sort()).toEqual(ids);
  });

  it('is told again when it changes by whichever hand, and only then', async () => {
    const { cursor } = await changes();
    expect(await changes(`?cursor=${cursor}`)).toEqual({ students: [], cursor, more: false });
    await confirmPhones(school, '+84912000412');
    await client.push('e', sent('Nguyễn Thị An', {}, '0912000414'));
    const then = await changes(`?cursor=${cursor}`);
    expect(then.students).toMatchObject([{ externalId: 'c', status: 'confirmed' }]);
    await client.push('a', sent('Nguyễn Thị Ánh', {}, '0912000410'));
    await client.push('f', sent('Nguyễn Thị An'));
    const last = await changes(`?cursor=${then.cursor}`);
    expect(last.students.map(({ externalId, status }) => [externalId, status])).toEqual([
      ['a', 'waiting'],
      ['f', 'without-contact'],
    ]);
  });

  it('is told to two who ask at once, and neither misses anything', async () => {
    const { cursor } = await changes();
    await client.push('g', sent('Nguyễn Thị An'));
    const both = await Promise.all([1, 2].map(() => changes(`?cursor=${cursor}`)));
    expect(both.map(idsOf)).toEqual([['g'], ['g']]);
  });
});
