import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import { student, takeOver } from '../../contacts/testing/roster-in-test.js';
import {
  addClasses,
  type EnrolmentClient,
  enrolmentClient,
  sent,
} from '../testing/enrolment-client.js';
import type { PossibleDoubleListView } from './double-views.js';

describe('A pushed student of the same name and date of birth as another', () => {
  let school: TestSchool;
  let client: EnrolmentClient;
  let cgcn: SignedIn;
  const born = { dateOfBirth: '2011-03-05' };

  beforeAll(async () => {
    school = await openSchool();
    client = await enrolmentClient(school);
    cgcn = await signIn(school, 'cgcn');
    await addClasses(school, '10A1');
    await takeOver(school, [
      student({ fullName: 'Nguyễn Thị Hoà', ...born, className: '10A2' }),
      student({ fullName: 'Lê Văn Bình', dateOfBirth: '2011-03-06' }),
      student({ fullName: 'Trần Thị Chi' }),
    ]);
    await client.push('double', sent('Nguyễn Thị Hòa', born));
    await client.push('other-date', sent('Lê Văn Bình', born));
    await client.push('no-date', sent('Trần Thị Chi'));
  });
  afterAll(() => school.close());

  const doubles = async () =>
    bodyOf<PossibleDoubleListView>(await cgcn.get('/api/v1/enrolment-doubles').expect(200)).doubles;
  const separate = (otherId: string | undefined) =>
    cgcn.post('/api/v1/enrolment-doubles/separation').send({ externalId: 'double', otherId });

  it('is shown beside the other one', async () => {
    expect(await doubles()).toMatchObject([
      {
        externalId: 'double',
        student: { fullName: 'Nguyễn Thị Hòa', className: '10A1' },
        other: { fullName: 'Nguyễn Thị Hoà', className: '10A2' },
      },
    ]);
  });

  it('waits at the home of CGCN', async () => {
    const { items } = bodyOf<{ items: object[] }>(await cgcn.get('/api/v1/home').expect(200));
    expect(items).toContainEqual({ kind: 'enrolment-doubles', count: 1, to: '/enrolment/doubles' });
  });

  it('is told apart once, and shown no more', async () => {
    const [double] = await doubles();
    await separate(double?.other.id).expect(204);
    expect(await doubles()).toEqual([]);
    expect(codeOf(await separate(double?.other.id).expect(404))).toBe('enrolment-double.not-found');
  });
});
