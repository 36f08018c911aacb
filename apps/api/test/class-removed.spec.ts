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

  const classOf = async (className: string, mother: string): Promise<string> => {
    await takeOver(school, [
      student({
        ...{ code: className, fullName: 'Lý Bình', className },
        guardians: [guardian('mother', 'Hồ Dung', mother)],
      }),
    ]);
    await confirmPhones(school, mother);
    return idOf(school, 'school_class', className);
  };
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

  it('stays while guardians of it are written to, and once they were', async () => {
    const classId = await classOf('10C1', '+84900000002');
    const written = { classId, guardianIds: 'all', text: 'Em {họ tên học sinh} nghỉ.' };
    const [sent, removed] = await Promise.all([
      cgcn.post('/api/v1/direct-messages').send(written),
      remove(classId),
    ]);
    expect([sent.status, removed.status, codeOf(removed)]).toEqual([201, 409, 'class.in-use']);
    // Its only student leaves it, and the message alone keeps it.
    await school.sql('DELETE FROM enrolment WHERE class_id = $1', [classId]);
    const kept = await remove(classId).expect(409);
    expect(kept.body).toMatchObject({ current: { lost: [{ what: 'direct-messages', count: 1 }] } });
    const messages = await school.sql<{ text: string }>(
      "SELECT text FROM outbound_message WHERE address = '+84900000002'",
    );
    expect(messages).toHaveLength(1);
  });

  it('is written to by a direct message or goes, and never half of both', async () => {
    for (let round = 0; round < 5; round += 1) {
      const classId = await classOf(`10D${round}`, `+8490000010${round}`);
      await school.sql('DELETE FROM enrolment WHERE class_id = $1', [classId]);
      const [sent, removed] = await Promise.all([
        cgcn.post('/api/v1/direct-messages').send({ classId, guardianIds: 'all', text: 'Nghỉ.' }),
        remove(classId),
      ]);
      // Nobody is in it, so nothing can be sent; what is asked is never an error of ours.
      expect([
        [422, 204],
        [404, 204],
      ]).toContainEqual([sent.status, removed.status]);
      const left = await school.sql('SELECT 1 FROM direct_message WHERE class_id = $1', [classId]);
      expect(left).toEqual([]);
    }
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
