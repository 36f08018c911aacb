import readXlsxFile from 'read-excel-file/node';
import {
  confirmPhones,
  guardian,
  idOf,
  student,
  takeOver,
} from '../src/contacts/testing/roster-in-test.js';
import { enrolmentClient, sent } from '../src/enrolment-system/testing/enrolment-client.js';
import { asBytes } from './support/answer-bytes.js';
import { openSchool, type TestSchool } from './support/school.js';
import { addAccount, type SignedIn, signIn } from './support/sign-in.js';

/** What is on each list of the school below: one line, and what of it stands in the workbook. */
const lists = [
  ['departure-exports', 'departures', ['10A1', 'HS2', 'Hồ Hoà', 'Chuyển trường', 'theo gia đình']],
  [
    'enrolment-difference-exports',
    'enrolment-differences',
    ['10A1', 'HS1', 'Lý An', 'Mẹ Vũ Mẹ', 'Số điện thoại', '0900 000 001', 'TS-1'],
  ],
  [
    'enrolment-double-exports',
    'enrolment-doubles',
    ['Ngô Đạt', 'TS-2', '10A1', 'Ngô Đạt', '10A1', 'HS3'],
  ],
  [
    'api-clients/exports',
    'api-clients',
    ['Phần mềm tuyển sinh', 'Người thử cgcn-of-clients', 5_000],
  ],
  [
    'announcement-exports',
    'announcements',
    ['Họp phụ huynh', 'Người thử finance', 'Toàn trường', 'Chờ duyệt'],
  ],
  [
    'homeroom-exports',
    'homerooms',
    [
      ...['10A1', 'Người thử minh', 'Người thử pho (từ 23/11/2026)'],
      'Người thử thay (23/11/2026 – 27/11/2026)',
    ],
  ],
  ['student-group-exports', 'student-groups', ['Bán trú', 'Toàn trường', 1]],
  [
    'message-template-exports',
    'message-templates',
    ['Nghỉ học', 'Đang dùng', 'Mai nghỉ học.', 'Tin nhắn chung', 'Dùng chung'],
  ],
] as const;

describe('every list that is on a screen', () => {
  let school: TestSchool;
  let cgcn: SignedIn;
  let finance: SignedIn;

  const ask = (path: string, body: object = {}, person = cgcn) =>
    person
      .post(`/api/v1/${path}`)
      .send(body)
      .buffer()
      .parse(asBytes as never);
  const rowsOf = async (bytes: unknown): Promise<unknown[][]> =>
    ((await readXlsxFile(bytes as Buffer)) as unknown as { data: unknown[][] }[])[0]!.data;
  const exported = async (path: string, body: object = {}, person = cgcn): Promise<unknown[][]> =>
    rowsOf((await ask(path, body, person).expect(200)).body);

  beforeAll(async () => {
    school = await openSchool({ REQUESTS_PER_MINUTE: '100000' });
    const mother = guardian('mother', 'Vũ Mẹ', '+84900000001');
    await takeOver(school, [
      student({ code: 'HS1', fullName: 'Lý An', guardians: [mother] }),
      student({ code: 'HS2', fullName: 'Hồ Hoà' }),
      student({ code: 'HS3', fullName: 'Ngô Đạt', dateOfBirth: '2010-02-03' }),
    ]);
    cgcn = await signIn(school, 'cgcn');
    finance = await signIn(school, 'finance');
    const program = await enrolmentClient(school);
    // A number that was pushed, confirmed, and is told no more; and a namesake.
    await program.push('TS-1', sent('Lý An', { code: 'HS1' }, '0900000001'));
    await confirmPhones(school, '+84900000001');
    await program.push('TS-1', sent('Lý An', { code: 'HS1' }, '0900000002'));
    await program.push('TS-2', sent('Ngô Đạt', { dateOfBirth: '2010-02-03' }));
    await cgcn
      .post(`/api/v1/students/${await idOf(school, 'student', 'Hồ Hoà')}/departures`)
      .set('If-Match', '*')
      .send({ from: '2026-11-25', reason: 'transferred', note: 'theo gia đình' })
      .expect(201);
    const of10A1 = `/api/v1/classes/${await idOf(school, 'school_class', '10A1')}`;
    const teacher = (username: string) => addAccount(school, 'homeroom_teacher', username);
    await cgcn
      .put(`${of10A1}/teacher`)
      .send({ accountId: await teacher('minh') })
      .expect(200);
    await cgcn
      .put(`${of10A1}/deputies/${await teacher('pho')}`)
      .send({})
      .expect(200);
    await cgcn
      .put(`${of10A1}/substitutes/${await teacher('thay')}`)
      .send({ from: '2026-11-23', until: '2026-11-27' })
      .expect(200);
    await cgcn
      .post('/api/v1/student-groups')
      .send({ name: 'Bán trú', studentIds: [await idOf(school, 'student', 'Lý An')] })
      .expect(201);
    await cgcn
      .post('/api/v1/message-templates')
      .send({
        ...{ name: 'Nghỉ học', text: 'Mai nghỉ học.' },
        ...{ forAnnouncements: true, forDirectMessages: false },
      })
      .expect(201);
    await finance
      .post('/api/v1/announcements')
      .send({
        ...{ title: 'Họp phụ huynh', text: 'Mời họp.', audience: { kind: 'school' } },
        accurate: true,
      })
      .expect(201);
  }, 60_000);
  afterAll(() => school.close());

  it.each(lists)('is kept as a workbook: %s', async (path, _subject, expected) => {
    const [headings, ...rows] = await exported(path);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toEqual(expect.arrayContaining([...expected]));
    const [english] = await exported(path, { language: 'en' });
    expect(english).toHaveLength(headings!.length);
    expect(english!.every((heading, at) => heading !== headings![at])).toBe(true);
  });

  it.each(lists)('leaves in the trail that it was taken away: %s', async (path, subject) => {
    await ask(path).expect(200);
    const [entry] = await school.sql(
      `SELECT actor_id, subject_id, (details ->> 'rows')::integer AS rows FROM audit_entry
       WHERE action IN ('list.exported', 'contact.exported') ORDER BY id DESC LIMIT 1`,
    );
    expect(entry).toEqual({ actor_id: cgcn.accountId, subject_id: subject, rows: 1 });
  });

  it('of homerooms is that of the school year in view', async () => {
    expect(await exported('homeroom-exports', { schoolYear: 2026 })).toHaveLength(2);
    await ask('homeroom-exports', { schoolYear: 2031 }).expect(404);
  });

  it('is narrowed as the screen is, and to what somebody may read', async () => {
    const training = await signIn(school, 'training');
    expect(await exported('announcement-exports', {}, training)).toHaveLength(1);
    expect(await exported('announcement-exports', {}, finance)).toHaveLength(2);
    expect(await exported('announcement-exports', { status: ['submitted'] })).toHaveLength(2);
    expect(await exported('announcement-exports', { status: ['cancelled'] })).toHaveLength(1);
    await ask('announcement-exports', { status: ['eaten'] }).expect(400);
  });
});
