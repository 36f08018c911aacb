import { PlanAnnouncement } from '../src/announcements/plan-announcement.js';
import { approve, ask } from '../src/announcements/testing/announcement-requests.js';
import {
  confirmPhones,
  guardian,
  idOf,
  student,
  takeOver,
} from '../src/contacts/testing/roster-in-test.js';
import { codeOf } from './support/answers.js';
import { openSchool, type TestSchool } from './support/school.js';
import { type SignedIn, signIn } from './support/sign-in.js';

const phone = '+84900000001';

describe('a class that is taken away', () => {
  let school: TestSchool;
  let cgcn: SignedIn;
  let finance: SignedIn;
  let taught: string;
  let empty: string;

  const remove = (id: string, person = cgcn) => person.delete(`/api/v1/classes/${id}`);

  beforeAll(async () => {
    school = await openSchool({ REQUESTS_PER_MINUTE: '100000' });
    cgcn = await signIn(school, 'cgcn');
    finance = await signIn(school, 'finance');
    await takeOver(school, [
      student({
        ...{ code: 'HS1', fullName: 'Lý An' },
        guardians: [guardian('mother', 'Hồ Ca', phone)],
      }),
    ]);
    await confirmPhones(school, phone);
    taught = await idOf(school, 'school_class', '10A1');
  });
  beforeEach(async () => {
    const [made] = await school.sql<{ id: string }>(
      `INSERT INTO school_class (school_year, name, grade)
       VALUES (2026, '10A' || gen_random_uuid(), 10) RETURNING id`,
    );
    empty = made!.id;
  });
  afterAll(() => school.close());

  it('was nobody’s', async () => {
    await remove(empty).expect(204);
    expect(codeOf(await remove(empty).expect(404))).toBe('class.not-found');
    const answer = await remove(taught).expect(409);
    expect(answer.body).toMatchObject({
      code: 'class.in-use',
      current: { lost: [{ what: 'students', count: 1 }] },
    });
    expect((await remove(taught, finance)).status).toBe(403);
  });

  it('can’t be asked to be written to afterwards, and the request names it', async () => {
    await remove(empty).expect(204);
    const answer = await finance.post('/api/v1/announcements').send({
      title: 'Học phí',
      text: 'Kính gửi phụ huynh {họ tên học sinh}.',
      audience: { kind: 'classes', classIds: [taught, empty] },
      accurate: true,
    });
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({
      code: 'audience.class-gone',
      fields: [{ field: `audience.classIds.${empty}` }],
    });
    const [count] = await school.sql<{ count: number }>(
      'SELECT count(*)::integer AS count FROM announcement',
    );
    expect(count).toEqual({ count: 0 });
  });

  it('stays while a send to it is asked for, approved, planned and done', async () => {
    const audience = { kind: 'classes', classIds: [taught, empty] };
    const asked = await ask(finance, { audience });
    const expectKept = async (): Promise<void> => {
      const answer = await remove(empty).expect(409);
      expect(answer.body).toMatchObject({
        code: 'class.in-use',
        current: { lost: [{ what: 'announcements', count: 1 }] },
      });
    };
    await expectKept();
    await approve(cgcn, asked);
    const [planned, removed] = await Promise.all([
      school.get(PlanAnnouncement).run(asked.id),
      remove(empty),
    ]);
    expect([planned, removed.status]).toEqual([true, 409]);
    const addresses = await school.sql<{ address: string }>('SELECT address FROM outbound_message');
    expect(addresses).toEqual([{ address: phone }]);
    await expectKept();
  });

  it('either goes, or is written to, when both are asked at one moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [made] = await school.sql<{ id: string }>(
        `INSERT INTO school_class (school_year, name, grade) VALUES (2026, $1, 10) RETURNING id`,
        [`10B${round}`],
      );
      const audience = { kind: 'classes', classIds: [taught, made!.id] };
      const [asked, removed] = await Promise.all([
        finance.post('/api/v1/announcements').send({
          ...{ title: 'Học phí', text: 'Kính gửi phụ huynh.', audience, accurate: true },
        }),
        remove(made!.id),
      ]);
      expect([
        [201, 409],
        [409, 204],
      ]).toContainEqual([asked.status, removed.status]);
    }
  });
});
