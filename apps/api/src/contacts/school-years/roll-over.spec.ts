import type { Role } from '@lien-lac/domain';
import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { assignHomeroom } from '../../../test/support/families.js';
import type { TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import { idOf, student, takeOver } from '../testing/roster-in-test.js';
import type { SchoolYearListView } from './school-year-views.js';
import { openSchoolToMoveUp, type SchoolToMoveUp } from './testing/school-to-move-up.js';

describe('moving everyone up into a new school year', () => {
  let school: TestSchool;
  let up: SchoolToMoveUp;
  let cgcn: SignedIn;

  beforeAll(async () => {
    up = await openSchoolToMoveUp();
    ({ school, cgcn } = up);
  });
  beforeEach(() => up.again());
  afterAll(() => school.close());

  it('is shown first: grade by grade, class by class, who graduates, repeats and stays out', async () => {
    const gam = await idOf(school, 'student', 'Đỗ Gấm');
    const seen = await up.preview({ repeaters: [{ studentId: gam }] });
    expect(seen).toMatchObject({
      ...{ startYear: 2027, label: '2027–2028', startsOn: '2027-08-01', can: { open: true } },
      grades: [
        { grade: 10, before: 3, after: 0 },
        { grade: 11, before: 1, after: 3 },
        { grade: 12, before: 2, after: 2 },
        { grade: null, before: 1, after: 0 },
      ],
      graduates: [{ fullName: 'Đỗ Em', className: '12A1' }],
      repeaters: [{ fullName: 'Đỗ Gấm', className: '12A1', toClassName: '12A1' }],
      leftOut: [{ fullName: 'Mai Hà', className: 'Chuyên Tin', reason: 'class-unclear' }],
      conflicts: [],
    });
    expect(seen.classes.map(({ from, to, movingUp }) => [from, to, movingUp])).toEqual([
      ['10 Anh', '11 Anh', 1],
      ['10A1', '11A1', 2],
      ['11A1', '12A1', 1],
      ['12A1', null, 0],
      ['Chuyên Tin', null, 0],
      [null, '10 Anh', 0],
      [null, '10A1', 0],
    ]);
    expect((await up.years()).schoolYears).toHaveLength(1);
  });

  it('is prepared in summer, and holds from its first day', async () => {
    await up.open((await up.preview()).fingerprint).expect(201);
    expect(await up.classes()).toEqual([
      ['10 Anh', 1],
      ['10A1', 2],
      ['11A1', 1],
      ['12A1', 2],
      ['Chuyên Tin', 1],
    ]);
    const prepared: [string, number][] = [
      ['10 Anh', 0],
      ['10A1', 0],
      ['11 Anh', 1],
      ['11A1', 2],
      ['12A1', 1],
    ];
    expect(await up.classes('?schoolYear=2027')).toEqual(prepared);
    await school.setClock('2027-07-31T23:59:59+07:00');
    expect((await up.classes())[1]).toEqual(['10A1', 2]);
    await school.setClock('2027-08-01T00:00:00+07:00');
    expect(await up.classes()).toEqual(prepared);
    expect(await up.years()).toMatchObject({
      next: 2028,
      schoolYears: [
        { startYear: 2027, startsOn: '2027-08-01', endsOn: null, isPresent: true, students: 4 },
        { startYear: 2026, endsOn: '2027-07-31', isPresent: false, students: 7 },
      ],
    });
  });

  it('leaves earlier years to be read, and to nobody whose class they were', async () => {
    const teacher = await signIn(school, 'homeroom_teacher');
    await assignHomeroom(school, await idOf(school, 'school_class', '12A1'), teacher.accountId);
    await up.open((await up.preview()).fingerprint).expect(201);
    await school.setClock('2027-09-06T09:00:00+07:00');
    const em = await idOf(school, 'student', 'Đỗ Em');
    expect((await cgcn.get(`/api/v1/students/${em}`)).status).toBe(404);
    const past = await cgcn.get(`/api/v1/students/${em}?schoolYear=2026`).expect(200);
    expect(past.body).toMatchObject({ className: '12A1', can: { confirm: false } });
    expect(await up.classes('?schoolYear=2026')).toHaveLength(5);
    const list = await cgcn.get('/api/v1/students?schoolYear=2026').expect(200);
    expect(bodyOf<{ total: number }>(list).total).toBe(7);
    for (const path of ['classes', 'students', `students/${em}`]) {
      const answer = await teacher.get(`/api/v1/${path}?schoolYear=2026`);
      expect([path, answer.status, codeOf(answer)]).toEqual([path, 403, 'school-year.not-yours']);
    }
    expect((await teacher.get(`/api/v1/students/${em}`)).status).toBe(404);
    const unknown = await cgcn.get('/api/v1/classes?schoolYear=2019');
    expect([unknown.status, codeOf(unknown)]).toEqual([404, 'school-year.not-found']);
    const an = await cgcn.get(`/api/v1/students/${await idOf(school, 'student', 'Lý An')}`);
    expect(an.body).toMatchObject({
      enrolments: [
        { className: '11A1', schoolYear: 2027, from: '2027-08-01', until: null },
        { className: '10A1', schoolYear: 2026, from: '2026-11-23', until: '2027-07-31' },
      ],
    });
    // What is over is not moved in.
    const move = await cgcn
      .post(`/api/v1/students/${em}/departures`)
      .set('if-match', '"1"')
      .send({ from: '2027-05-05', reason: 'other' });
    expect(codeOf(move)).toBe('student-move.outside-year');
  });

  it('gives the classes their teachers, or leaves them without', async () => {
    const teacher = await signIn(school, 'homeroom_teacher');
    const seen = await up.preview({
      teachers: [{ className: '11 a1', accountId: teacher.accountId }],
    });
    await up.open(seen.fingerprint).expect(201);
    expect(await up.classes('', teacher)).toEqual([]);
    await school.setClock('2027-08-02T09:00:00+07:00');
    expect(await up.classes('', teacher)).toEqual([['11A1', 2]]);
  });

  it('is refused while the choices do not go together', async () => {
    const seen = await up.preview({
      teachers: [{ className: '11A1', accountId: cgcn.accountId }],
      entryClasses: ['11B1'],
    });
    expect(seen.can.open).toBe(false);
    const answer = await up.open(seen.fingerprint);
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({
      code: 'school-year.conflicts',
      fields: [
        { field: '11B1', code: 'entry-class-of-another-grade' },
        { field: '11A1', code: 'teacher-unusable' },
      ],
    });
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect((await up.preview({ repeaters: [{ studentId: nobody }] })).conflicts).toEqual([
      { kind: 'repeater-unknown', about: nobody },
    ]);
  });

  it('is refused with the difference when the school has changed since', async () => {
    const { fingerprint } = await up.preview();
    const an = await idOf(school, 'student', 'Lý An');
    await cgcn
      .post(`/api/v1/students/${an}/departures`)
      .set('if-match', '"1"')
      .send({ from: '2027-06-21', reason: 'transferred' })
      .expect(201);
    const answer = await up.open(fingerprint);
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({
      code: 'school-year.changed',
      current: {
        differences: [{ kind: 'student', about: an, name: 'Lý An', before: '11A1', now: null }],
      },
    });
    expect((await up.years()).next).toBe(2027);
    await up.open((await up.preview()).fingerprint).expect(201);
  });

  it('has to come before new students do, once the new year has begun', async () => {
    await school.setClock('2027-08-05T09:00:00+07:00');
    const newcomer = [student({ ...{ code: 'N', fullName: 'Tô Mới', className: '10A1' } })];
    await expect(takeOver(school, newcomer)).rejects.toMatchObject({
      ...{ code: 'school-year.not-opened', values: { label: '2027–2028' } },
    });
    await up.open((await up.preview({ startsOn: '2027-08-23' })).fingerprint).expect(201);
    await takeOver(school, newcomer);
    expect(await up.classes('?schoolYear=2027')).toContainEqual(['10A1', 1]);
    expect(await up.classes()).toContainEqual(['10A1', 2]);
    await school.setClock('2027-08-23T09:00:00+07:00');
    expect(await up.classes()).toContainEqual(['10A1', 1]);
  });

  it('is filled by uploads before it starts', async () => {
    await up.open((await up.preview()).fingerprint).expect(201);
    const upload = (year: number, person = cgcn) =>
      person
        .post(`/api/v1/contacts/imports?schoolYear=${year}`)
        .attach('file', Buffer.from('Mã HS,Họ tên học sinh,Lớp\nN1,Tô Văn Mới,10A1\n'), {
          ...{ filename: 'lop10.csv', contentType: 'text/csv' },
        });
    const uploaded = await upload(2027).expect(201);
    const { id } = bodyOf<{ id: string }>(uploaded);
    await cgcn.post(`/api/v1/contacts/imports/${id}/acceptance`).expect(200);
    expect(await up.classes('?schoolYear=2027')).toContainEqual(['10A1', 1]);
    expect(await up.classes()).toContainEqual(['10A1', 2]);
    expect(codeOf(await upload(2026).expect(201))).toBeUndefined();
    expect(codeOf(await upload(2029).expect(404))).toBe('school-year.not-found');
    await school.setClock('2027-08-01T09:00:00+07:00');
    expect(codeOf(await upload(2026).expect(409))).toBe('school-year.over');
  });

  test.each(['2027-05-31', '2028-01-01', '2026-12-01'])(
    'does not begin on %s',
    async (startsOn) => {
      const answer = await cgcn.post('/api/v1/school-years/next/previews').send({ startsOn });
      expect([answer.status, codeOf(answer)]).toEqual([400, 'school-year.wrong-first-day']);
    },
  );

  it('is nothing without a preview, or without a move up to undo', async () => {
    expect(codeOf(await up.open('x').expect(404))).toBe('school-year.preview-not-found');
    expect(codeOf(await up.undo().expect(404))).toBe('school-year.not-found');
    const answer = await cgcn.delete('/api/v1/school-years/2026/roll-over').expect(409);
    expect(codeOf(answer)).toBe('school-year.not-rolled-over');
  });

  it.each<Role>(['homeroom_teacher', 'bgh', 'training', 'boarding'])(
    'is not for %s to do, who may see the years',
    async (role) => {
      const person = await signIn(school, role);
      expect((await person.post('/api/v1/school-years/next/previews').send({})).status).toBe(403);
      expect((await up.open('x', person)).status).toBe(403);
      expect((await up.undo(person)).status).toBe(403);
      const list = await person.get('/api/v1/school-years').expect(200);
      expect(bodyOf<SchoolYearListView>(list).schoolYears[0]!.can.undoRollOver).toBe(false);
    },
  );
});
