import { type DiaryChange, type Role, roles } from '@lien-lac/domain';
import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { eventually } from '../../../test/support/deliveries.js';
import { cookieOf, openStream } from '../../../test/support/event-stream.js';
import { addFamilies, assignHomeroom, type Families } from '../../../test/support/families.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { EventStreams } from '../../platform/http/event-streams.js';
import { ClassDiaries } from './class-diaries.js';
import type { ChangedDiaryView, ClassDiaryView, DiaryListView } from './class-diary-views.js';

const monday = '2026-11-23';

describe('a class diary', () => {
  let school: TestSchool;
  let families: Families;
  let teacher: SignedIn;
  let deputy: SignedIn;
  let cgcn: SignedIn;
  const idOf = (name: string): string => families.studentIds[name]!;
  const path = (className = '10A1', date = monday): string =>
    `/api/v1/class-diaries/${families.classIds[className]}/${date}`;
  const read = async (person: SignedIn, className?: string, date?: string) =>
    bodyOf<ClassDiaryView>(await person.get(path(className, date)).expect(200));
  const change = async (person: SignedIn, changes: object[], key?: string, className?: string) => {
    const request = person.patch(path(className));
    if (key !== undefined) request.set('Idempotency-Key', key);
    return bodyOf<ChangedDiaryView>(await request.send({ changes }).expect(200));
  };
  const handIn = async (person: SignedIn, className?: string, date?: string) =>
    person
      .put(`${path(className, date)}/hand-in`)
      .set('If-Match', '*')
      .send();
  const attendance = (name: string, before: object, after: object): DiaryChange =>
    ({ kind: 'attendance', studentId: idOf(name), before, after }) as DiaryChange;
  const text = (name: string, field: string, before: string, after: string): DiaryChange =>
    ({ kind: 'text', studentId: idOf(name), field, before, after }) as DiaryChange;
  const present = { kind: 'present' };
  const late = (minutes: number) => ({ kind: 'late', minutes });

  beforeAll(async () => {
    school = await openSchool({ SIGN_INS_PER_MINUTE: '1000' });
    Object.assign(school.get(EventStreams).times, { look: 10 });
    teacher = await signIn(school, 'homeroom_teacher');
    deputy = await signIn(school, 'homeroom_teacher', 'deputy');
    cgcn = await signIn(school, 'cgcn');
    const names = ['Vũ Bình', 'Lê An', 'Hồ Đạt', 'Đỗ Chi'];
    families = await addFamilies(school, cgcn.accountId, [
      { phone: '+84900000001', children: names.map((name) => ({ name, className: '10A1' })) },
      { phone: '+84900000002', children: [{ name: 'Tạ Hoa', className: '10A2' }] },
      { phone: '+84900000003', children: [{ name: 'Tô Lan', className: '10A3' }] },
    ]);
    await assignHomeroom(school, families.classIds['10A1']!, teacher.accountId);
    await cgcn
      .put(`/api/v1/classes/${families.classIds['10A1']}/deputies/${deputy.accountId}`)
      .send({})
      .expect(200);
  });
  afterAll(() => school.close());
  beforeEach(() => school.setClock(`${monday}T09:00:00+07:00`));
  afterEach(async () => {
    await school.sql('DELETE FROM class_diary_change');
    await school.sql('DELETE FROM class_diary');
  });

  it('begins with everybody present, by given name, and nobody has to begin it', async () => {
    const diary = await read(teacher);
    expect(diary.students.map(({ fullName }) => fullName)).toEqual([
      ...['Lê An', 'Vũ Bình', 'Đỗ Chi', 'Hồ Đạt'],
    ]);
    expect(diary).toMatchObject({
      ...{ status: 'draft', version: 1, lessons: 'whole', closedBecause: null },
      content: { entries: [], lessons: [], defaultLine: '' },
      due: `${monday}T16:00:00.000+07:00`,
      can: { write: true, handIn: true, takeBack: false, message: true },
    });
    expect(await school.sql('SELECT FROM class_diary')).toHaveLength(0);
  });

  it('keeps each change with who made it, and makes one that comes twice once', async () => {
    const changes = [
      attendance('Lê An', present, late(10)),
      text('Vũ Bình', 'study', '', 'phát biểu tốt giờ Toán'),
      {
        kind: 'lesson',
        lesson: 2,
        before: null,
        after: { subject: 'Toán', note: 'Ồn', lesson: 2 },
      },
    ];
    const first = await change(teacher, changes, 'one');
    expect(first.diary).toMatchObject({
      version: 2,
      content: {
        entries: [
          { studentId: idOf('Lê An'), attendance: { kind: 'late', minutes: 10 } },
          { studentId: idOf('Vũ Bình'), study: 'phát biểu tốt giờ Toán' },
        ],
        lessons: [{ lesson: 2, subject: 'Toán', note: 'Ồn' }],
      },
    });
    await change(deputy, [attendance('Lê An', late(10), present)]);
    // What was sent before, and only comes now, does not undo what another did since.
    expect((await change(teacher, changes, 'one')).diary.version).toBe(2);
    expect(await read(teacher)).toMatchObject({ version: 3, content: { entries: [{}] } });
    const again = await change(teacher, [changes[1]!]);
    expect(again).toMatchObject({ conflicts: [], diary: { version: 3 } });
    expect(
      await school.sql(
        'SELECT account_id AS "accountId", version FROM class_diary_change ORDER BY version',
      ),
    ).toEqual([
      { accountId: teacher.accountId, version: 2 },
      { accountId: deputy.accountId, version: 3 },
    ]);
  });

  it('of two who write at the same place keeps the first, and tells the second both values', async () => {
    await change(teacher, [attendance('Lê An', present, late(5))]);
    const { conflicts, diary } = await change(deputy, [
      attendance('Lê An', present, { kind: 'absent-without-leave' }),
      text('Hồ Đạt', 'conduct', '', 'tích cực trực nhật'),
    ]);
    expect(conflicts).toMatchObject([
      { change: { after: { kind: 'absent-without-leave' } }, found: late(5) },
    ]);
    expect(diary.content.entries).toMatchObject([
      { attendance: late(5) },
      { conduct: 'tích cực trực nhật' },
    ]);
    const both = await Promise.all([
      change(teacher, [text('Đỗ Chi', 'remark', '', 'cần cố gắng hơn')]),
      change(deputy, [text('Đỗ Chi', 'remark', '', 'được khen trước lớp')]),
    ]);
    expect(both.flatMap((one) => one.conflicts)).toHaveLength(1);
  });

  it('is seen to change by whoever else has it open', async () => {
    const stream = await openStream<{ version: number; status: string }>(
      `${school.url}${path()}/events`,
      await cookieOf(deputy),
    );
    await change(teacher, [attendance('Lê An', present, late(5))]);
    await handIn(teacher);
    await eventually(
      () => Promise.resolve(stream.events()),
      (events) => events.at(-1)?.status === 'handed-in',
    );
    expect(stream.events().at(0)).toMatchObject({ version: 1, status: 'draft' });
    stream.leave();
  });

  it.each([
    ['16:00:00.000', 0],
    ['16:00:00.001', 1],
    ['16:47:10.000', 48],
  ])('handed in at %s is taken, and %i minutes late', async (time, minutesLate) => {
    await change(teacher, [attendance('Lê An', present, late(5))]);
    const clock = school.get(SchoolClock);
    // It ticks, and this is about a single instant.
    Object.assign(clock, { now: () => Promise.resolve(new Date(`${monday}T${time}+07:00`)) });
    try {
      const answer = await handIn(teacher);
      expect(bodyOf<ClassDiaryView>(answer)).toMatchObject({
        status: 'handed-in',
        handedIn: { minutesLate, forTeacher: false, byName: 'Người thử homeroom_teacher' },
        can: { write: false, handIn: false, takeBack: true },
      });
    } finally {
      Reflect.deleteProperty(clock, 'now');
    }
    const [entry] = await school.sql<{ details: object }>(
      `SELECT details FROM audit_entry WHERE action = 'class-diary.handed-in'
       ORDER BY id DESC LIMIT 1`,
    );
    expect(entry).toMatchObject({ details: { minutesLate, forTeacher: false } });
  });

  it('handed in is written in no more, and taken back until the review has begun', async () => {
    const answer = await teacher.put(`${path()}/hand-in`).set('If-Match', '"7"').send().expect(412);
    expect(answer.body).toMatchObject({ code: 'request.changed-meanwhile' });
    await teacher.put(`${path()}/hand-in`).send().expect(428);
    expect((await handIn(teacher)).status).toBe(200);
    expect(codeOf(await handIn(deputy))).toBe('diary.moved-on');
    const changes = [attendance('Lê An', present, late(5))];
    const refused = await teacher.patch(path()).send({ changes }).expect(409);
    expect(codeOf(refused)).toBe('diary.moved-on');
    const back = await deputy.delete(`${path()}/hand-in`).expect(200);
    expect(back.body).toMatchObject({ status: 'taken-back', handedIn: null });
    await handIn(teacher);
    const { id } = (await school.get(ClassDiaries).of(families.classIds['10A1']!, monday))!;
    await school.get(Database).transaction(async (transaction) => {
      const deed = { accountId: cgcn.accountId, at: new Date() };
      const diaries = school.get(ClassDiaries);
      expect(await diaries.move(transaction, id, 'begin-review', deed)).toBe(true);
      expect(await diaries.move(transaction, id, 'begin-review', deed)).toBe(false);
    });
    const late409 = await teacher.delete(`${path()}/hand-in`).expect(409);
    expect(codeOf(late409)).toBe('diary.review-begun');
  });

  it('that CGCN fills in is marked as filled in for the teacher', async () => {
    await change(cgcn, [attendance('Tô Lan', present, late(5))], undefined, '10A3');
    const answer = await handIn(cgcn, '10A3');
    expect(answer.body).toMatchObject({ handedIn: { forTeacher: true }, teacherName: null });
    const diary = await school.get(ClassDiaries).of(families.classIds['10A3']!, monday);
    expect(diary!.standing.cgcnHands).toEqual([cgcn.accountId]);
  });

  it.each<[string, string, number, string]>([
    ['tomorrow', '2026-11-24', 409, 'diary.day-ahead'],
    ['last month', '2026-10-23', 409, 'diary.day-over'],
    ['a Sunday', '2026-11-22', 409, 'diary.no-school'],
  ])('of %s is not written', async (_, date, status, code) => {
    const changes = [attendance('Lê An', present, late(5))];
    const answer = await teacher.patch(path('10A1', date)).send({ changes });
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
    expect(codeOf(await handIn(teacher, '10A1', date))).toBe(code);
    expect(await read(teacher, '10A1', date)).toMatchObject({
      ...{ closedBecause: code, can: { write: false, handIn: false } },
    });
  });

  it.each([
    [
      'a remark of 5,000 characters',
      { field: 'remark', after: 'a'.repeat(5_000) },
      'text-too-long',
    ],
    ['HTML', { field: 'remark', after: '<b>ngoan</b>' }, 'text-has-markup'],
    ['a phone number', { field: 'conduct', after: 'gọi 0912 345 678' }, 'text-has-phone'],
  ])('refuses %s, names the place, and keeps what is there', async (_, change, code) => {
    const changes = [
      attendance('Lê An', present, late(5)),
      { kind: 'text', studentId: idOf('Lê An'), before: '', ...change },
    ];
    const answer = await teacher.patch(path()).send({ changes }).expect(422);
    expect(answer.body).toMatchObject({
      code: `diary.${code}`,
      fields: [{ field: 'changes.1', code: `diary.${code}` }],
    });
    expect((await read(teacher)).content.entries).toEqual([]);
  });

  it('takes nothing of a student of another class, and nothing that is no change', async () => {
    const other = [attendance('Tạ Hoa', present, late(5))];
    const answer = await teacher.patch(path()).send({ changes: other }).expect(422);
    expect(codeOf(answer)).toBe('diary.student-not-in-class');
    const wrong = [
      { kind: 'attendance', studentId: idOf('Lê An'), before: present, after: 'late' },
    ];
    await teacher.patch(path()).send({ changes: wrong }).expect(400);
    await teacher.get(path('10A1', '2026-02-30')).expect(400);
  });

  it('keeps what was written of a student who changes class at noon, and hands in the rest', async () => {
    await change(teacher, [attendance('Lê An', present, late(5))]);
    await cgcn
      .post(`/api/v1/students/${idOf('Lê An')}/class-changes`)
      .set('If-Match', '*')
      .send({ classId: families.classIds['10A3'], from: monday })
      .expect(201);
    const diary = await read(teacher);
    expect(diary.leftClass).toEqual([{ id: idOf('Lê An'), fullName: 'Lê An' }]);
    expect(diary.students).toHaveLength(3);
    expect((await handIn(teacher)).status).toBe(200);
    const { moves } = bodyOf<{ moves: { id: string }[] }>(
      await cgcn.get(`/api/v1/students/${idOf('Lê An')}/moves`).expect(200),
    );
    await cgcn
      .delete(`/api/v1/students/${idOf('Lê An')}/moves/${moves[0]!.id}`)
      .set('If-Match', '*')
      .expect(200);
  });

  it.each(roles)(
    'is for its teachers and CGCN to write, and for BGH to read: %s',
    async (role: Role) => {
      const person = await signIn(school, role, role === 'cgcn' ? 'cgcn' : `diary-${role}`);
      const statusOf = async () => [
        (await person.get(path())).status,
        (await person.patch(path()).send({ changes: [attendance('Lê An', present, present)] }))
          .status,
      ];
      const expected: Partial<Record<Role, number[]>> = {
        cgcn: [200, 200],
        bgh: [200, 403],
        // Of another class: as if it were not there.
        homeroom_teacher: [404, 404],
      };
      expect([role, await statusOf()]).toEqual([role, expected[role] ?? [403, 403]]);
    },
  );

  it('lists one’s own class for a teacher, and each for those who see all', async () => {
    await handIn(teacher);
    const listOf = async (person: SignedIn) =>
      bodyOf<DiaryListView>(await person.get('/api/v1/class-diaries').expect(200)).classes;
    expect(await listOf(teacher)).toMatchObject([
      { className: '10A1', status: 'handed-in', teacherName: 'Người thử homeroom_teacher' },
    ]);
    expect(await listOf(cgcn)).toMatchObject([
      { className: '10A1', status: 'handed-in' },
      { className: '10A2', status: null },
      { className: '10A3', teacherName: null },
    ]);
  });
});
