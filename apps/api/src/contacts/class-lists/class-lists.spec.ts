import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import type { StudentDetailView } from '../lists/student-detail-view.js';
import { teacherOf } from '../testing/own-class.js';
import { confirmPhones, guardian, idOf, student, takeOver } from '../testing/roster-in-test.js';
import type { ClassListStatesView, ClassListStateView } from './class-list-views.js';

const [p1, p2, p3] = ['+84900000001', '+84900000002', '+84900000003'] as const;

describe('the list of a class', () => {
  let school: TestSchool;
  let cgcn: SignedIn;
  let teacher: SignedIn;
  let classId: string;

  const lists = async (person = cgcn): Promise<ClassListStateView[]> =>
    bodyOf<ClassListStatesView>(await person.get('/api/v1/class-lists').expect(200)).classes;
  const own = async (): Promise<ClassListStateView> => (await lists(teacher))[0]!;
  const type = (body: object, person = teacher, id = classId) =>
    person.post(`/api/v1/classes/${id}/students`).send(body);
  const handOver = (person = teacher, id = classId) =>
    person.post(`/api/v1/classes/${id}/hand-over`).send({ note: 'Đủ 3 em' });
  beforeAll(async () => {
    school = await openSchool({ SIGN_INS_PER_MINUTE: '1000', REQUESTS_PER_MINUTE: '100000' });
  });
  beforeEach(async () => {
    await school.reset();
    cgcn = await signIn(school, 'cgcn');
    await takeOver(school, [
      student({ code: 'HS1', fullName: 'Lý An', guardians: [guardian('father', 'Lý Bá', p1)] }),
      student({ code: 'HS2', fullName: 'Ngô Đạt', guardians: [guardian('mother', 'Mai Gấm')] }),
      student({
        ...{ code: 'HS3', fullName: 'Hồ Hoà', className: '10A2' },
        guardians: [guardian('mother', 'Vũ Em', p2)],
      }),
    ]);
    teacher = await teacherOf(school, '10A1');
    classId = await idOf(school, 'school_class', '10A1');
  });
  afterAll(() => school.close());

  it('tells CGCN by class what is there and what is missing', async () => {
    await confirmPhones(school, p2);
    await school.sql(
      "UPDATE phone SET reachability = 'failing', failing_since = now() WHERE e164 = $1",
      [p1],
    );
    const found = await lists();
    expect(found).toMatchObject([
      {
        ...{ className: '10A1', students: 2, withoutPhone: 1, unconfirmed: 1, failing: 1 },
        ...{ confirmed: 0, homeroomTeacherName: 'Người thử gvcn-10a1', handedOver: null },
      },
      {
        ...{ className: '10A2', students: 1, withoutPhone: 0, unconfirmed: 0, failing: 0 },
        ...{ confirmed: 1, homeroomTeacherName: null },
      },
    ]);
    expect((await lists(teacher)).map(({ className }) => className)).toEqual(['10A1']);
  });

  it('takes a student whom the teacher types, with guardians', async () => {
    const answer = await type({
      ...{ fullName: 'trần thị  ánh', code: 'HS9', dateOfBirth: '2010-02-03', gender: 'female' },
      guardians: [
        { fullName: 'Trần Cả', relationship: 'father', phones: ['0900 000 003'] },
        { fullName: 'Lê Dịu', relationship: 'mother', email: 'diu@truong.vn' },
      ],
    }).expect(201);
    const added = bodyOf<StudentDetailView>(answer);
    expect(added).toMatchObject({
      ...{ fullName: 'Trần Thị Ánh', className: '10A1', dateOfBirth: '2010-02-03' },
      reach: 'unconfirmed',
    });
    expect(added.guardians.map(({ fullName, contacts }) => [fullName, contacts])).toMatchObject([
      ['Trần Cả', [{ phone: p3, status: 'unconfirmed', origin: 'teacher' }]],
      ['Lê Dịu', [{ phone: null, email: 'diu@truong.vn', status: 'unconfirmed' }]],
    ]);
  });

  test.each([
    ['who is in the class already', { fullName: 'Lý An', code: 'HS1' }],
    ['whose code is that of a student of another class', { fullName: 'Hồ Hoà', code: 'hs3' }],
  ])('takes no student %s, and changes nothing', async (_why, body) => {
    const answer = await type(body).expect(409);
    expect(codeOf(answer)).toBe('student.already-there');
    expect((await lists()).map(({ students }) => students)).toEqual([2, 1]);
  });

  test.each([
    [{ fullName: 'A' }, 400, 'request.invalid'],
    [{ fullName: 'Lê Bình', dateOfBirth: '2010-02-30' }, 400, 'request.invalid'],
    [
      { fullName: 'Lê Bình', guardians: [{ relationship: 'mother' }] },
      422,
      'guardian.nothing-known',
    ],
    [
      { fullName: 'Lê Bình', guardians: [{ relationship: 'mother', phones: ['091'] }] },
      ...([422, 'contact.unreadable'] as const),
    ],
    [{ fullName: ['Lê', 'Bình'] }, 400, 'request.invalid'],
  ])('takes no student from %j', async (body, status, code) => {
    const answer = await type(body);
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
  });

  it('is handed over as complete, and opened again by whatever changes in it', async () => {
    expect((await own()).can).toEqual({ handOver: true, takeBack: false });
    await handOver().expect(200);
    await handOver().expect(200);
    expect(await own()).toMatchObject({
      handedOver: { byName: 'Người thử gvcn-10a1', note: 'Đủ 3 em' },
      can: { handOver: false, takeBack: true },
    });
    await confirmPhones(school, p1);
    expect((await own()).handedOver).not.toBeNull();
    await type({ fullName: 'Lê Bình' }).expect(201);
    const { handedOver, reopenedAt } = await own();
    expect([handedOver, reopenedAt]).toEqual([null, expect.stringMatching(/^2026-11-23/)]);
    const audited = await school.sql<{ action: string }>(
      "SELECT action FROM audit_entry WHERE subject_kind = 'class' ORDER BY id",
    );
    expect(audited.map(({ action }) => action)).toEqual([
      'class-list.handed-over',
      'class-list.reopened',
    ]);
  });

  test.each<[what: string, change: (studentId: string, guardianId: string) => Promise<unknown>]>([
    [
      'a further guardian',
      (id) =>
        teacher
          .post(`/api/v1/students/${id}/guardians`)
          .send({ relationship: 'mother', phones: [p3] })
          .expect(201),
    ],
    [
      'another name',
      (id, guardianId) =>
        teacher
          .patch(`/api/v1/students/${id}/guardians/${guardianId}`)
          .set('If-Match', '*')
          .send({ fullName: 'Lý Cả' })
          .expect(200),
    ],
    [
      'a further number',
      (id, guardianId) =>
        teacher
          .post(`/api/v1/students/${id}/guardians/${guardianId}/contacts`)
          .send({ phone: p3 })
          .expect(201),
    ],
    [
      'a guardian who is gone',
      (id, guardianId) =>
        teacher
          .delete(`/api/v1/students/${id}/guardians/${guardianId}`)
          .set('If-Match', '*')
          .expect(204),
    ],
    [
      'an uploaded list that tells more',
      () =>
        takeOver(school, [
          student({ code: 'HS1', fullName: 'Lý An', guardians: [guardian('mother', 'Vũ Ca', p3)] }),
        ]),
    ],
  ])('is opened again by %s', async (_what, change) => {
    await handOver().expect(200);
    await change(await idOf(school, 'student', 'Lý An'), await idOf(school, 'guardian', 'Lý Bá'));
    expect((await own()).handedOver).toBeNull();
  });

  it('stays handed over when the same list is uploaded again', async () => {
    await handOver().expect(200);
    await takeOver(school, [
      student({ code: 'HS1', fullName: 'Lý An', guardians: [guardian('father', 'Lý Bá', p1)] }),
    ]);
    expect((await own()).handedOver).not.toBeNull();
  });

  it('is taken back by who handed it over', async () => {
    await handOver().expect(200);
    await teacher.delete(`/api/v1/classes/${classId}/hand-over`).expect(204);
    expect((await own()).handedOver).toBeNull();
  });

  it('of another class answers as if it did not exist', async () => {
    const other = await idOf(school, 'school_class', '10A2');
    for (const id of [other, '00000000-0000-4000-8000-000000000000']) {
      for (const answer of [
        await type({ fullName: 'Lê Bình' }, teacher, id),
        await handOver(teacher, id),
        await teacher.delete(`/api/v1/classes/${id}/hand-over`),
      ]) {
        expect([answer.status, codeOf(answer)]).toEqual([404, 'class.not-found']);
      }
    }
  });

  it('has numbers that fail before all others, for the teacher who is to mend them', async () => {
    await takeOver(school, [
      student({ code: 'HS5', fullName: 'Ưng Ý', guardians: [guardian('father', 'Ưng Ba', p3)] }),
    ]);
    await school.sql(
      "UPDATE phone SET reachability = 'failing', failing_since = now() WHERE e164 = $1",
      [p3],
    );
    const names = async (query: string): Promise<string[]> =>
      bodyOf<{ students: { fullName: string }[] }>(
        await teacher.get(`/api/v1/students?${query}`).expect(200),
      ).students.map(({ fullName }) => fullName);
    expect(await names('')).toEqual(['Ưng Ý', 'Lý An', 'Ngô Đạt']);
    const ung = await idOf(school, 'student', 'Ưng Ý');
    expect(await names(`cursor=${ung}&limit=1`)).toEqual(['Lý An']);
    expect(await names('needs=mending')).toEqual(['Ưng Ý', 'Ngô Đạt']);
    const { items } = bodyOf<{ items: object[] }>(await teacher.get('/api/v1/home').expect(200));
    expect(JSON.stringify(items)).toContain('numbers-to-mend');
  });
});
