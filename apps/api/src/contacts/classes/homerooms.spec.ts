import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { addFamilies } from '../../../test/support/families.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { addAccount, type SignedIn, signIn } from '../../../test/support/sign-in.js';
import type { ClassListView, HomeroomView } from './class-view.js';

const nobody = '00000000-0000-4000-8000-000000000000';

describe('the homeroom of a class', () => {
  let school: TestSchool;
  let cgcn: SignedIn;
  let ha: SignedIn;
  let minh: SignedIn;
  let classIds: Record<string, string>;

  const put = (what: string, body: object = {}, by = cgcn) =>
    by.put(`/api/v1/classes/${what}`).send(body);
  const teacherOf = (name: string, accountId: string, from?: string) =>
    put(`${classIds[name]}/teacher`, { accountId, ...(from === undefined ? {} : { from }) });
  const list = async (by = cgcn) =>
    bodyOf<ClassListView>(await by.get('/api/v1/classes').expect(200)).classes;
  const classOf = async (name: string) => (await list()).find((one) => one.name === name)!;
  const seenBy = async (person: SignedIn) => (await list(person)).map(({ name }) => name);
  const lines = async (name: string) =>
    bodyOf<HomeroomView>(
      await cgcn.get(`/api/v1/classes/${classIds[name]}/homeroom`).expect(200),
    ).assignments.map(
      ({ accountId, part, from, until, time }) =>
        `${accountId === ha.accountId ? 'ha' : 'minh'} ${part} ${from}..${until ?? ''} ${time}`,
    );
  beforeAll(async () => {
    school = await openSchool({ SIGN_INS_PER_MINUTE: '1000', REQUESTS_PER_MINUTE: '100000' });
  });
  beforeEach(async () => {
    await school.reset();
    cgcn = await signIn(school, 'cgcn');
    ha = await signIn(school, 'homeroom_teacher', 'ha');
    minh = await signIn(school, 'homeroom_teacher', 'minh');
    ({ classIds } = await addFamilies(school, cgcn.accountId, [
      { phone: '+84900000001', children: [{ name: 'Lê An', className: '10A1' }] },
      { phone: '+84900000002', children: [{ name: 'Lê Bình', className: '10A2' }] },
    ]));
  });
  afterAll(() => school.close());

  it('is given to a teacher, who sees the class from then on', async () => {
    expect(await classOf('10A1')).toMatchObject({ teacher: null, deputies: [], substitutes: [] });
    expect(await seenBy(ha)).toEqual([]);
    const answer = await teacherOf('10A1', ha.accountId).expect(200);
    expect(answer.body).toMatchObject({ className: '10A1', can: { assignHomeroom: true } });
    expect((await classOf('10A1')).teacher).toEqual({
      ...{ accountId: ha.accountId, displayName: 'Người thử ha' },
      ...{ from: '2026-11-23', until: null },
    });
    expect(await seenBy(ha)).toEqual(['10A1']);
  });

  it('given again to the same teacher changes nothing', async () => {
    await teacherOf('10A1', ha.accountId).expect(200);
    await teacherOf('10A1', ha.accountId).expect(200);
    expect(await lines('10A1')).toEqual(['ha teacher 2026-11-23.. current']);
    const trail = await school.sql("SELECT 1 FROM audit_entry WHERE action = 'homeroom.assigned'");
    expect(trail).toHaveLength(1);
  });

  it('changes during the year: the earlier teacher keeps a line with its days, and no access', async () => {
    await teacherOf('10A1', ha.accountId, '2026-09-01').expect(200);
    await teacherOf('10A1', minh.accountId).expect(200);
    expect(await lines('10A1')).toEqual([
      'ha teacher 2026-09-01..2026-11-22 ended',
      'minh teacher 2026-11-23.. current',
    ]);
    expect(await seenBy(ha)).toEqual([]);
    expect(await seenBy(minh)).toEqual(['10A1']);
    const student = await school.sql<{ id: string }>(
      "SELECT id FROM student WHERE full_name = 'Lê An'",
    );
    const former = await ha.get(`/api/v1/students/${student[0]!.id}`).expect(404);
    expect(codeOf(former)).toBe('student.not-found');
  });

  it('may change twice on one day, and every one of them keeps a line', async () => {
    await teacherOf('10A1', ha.accountId).expect(200);
    await teacherOf('10A1', minh.accountId).expect(200);
    await teacherOf('10A1', ha.accountId).expect(200);
    expect((await lines('10A1')).sort()).toEqual([
      'ha teacher 2026-11-23.. current',
      'ha teacher 2026-11-23..2026-11-22 ended',
      'minh teacher 2026-11-23..2026-11-22 ended',
    ]);
  });

  it('is a teacher’s only one: with another class the first is without a teacher', async () => {
    await teacherOf('10A1', ha.accountId, '2026-09-01').expect(200);
    await teacherOf('10A2', ha.accountId).expect(200);
    expect((await classOf('10A1')).teacher).toBeNull();
    expect(await seenBy(ha)).toEqual(['10A2']);
  });

  it('begins on the day that is named, by the school clock', async () => {
    await teacherOf('10A1', ha.accountId).expect(200);
    await teacherOf('10A1', minh.accountId, '2026-12-01').expect(200);
    expect(await seenBy(ha)).toEqual(['10A1']);
    expect(await seenBy(minh)).toEqual([]);
    await school.setClock('2026-11-30T23:59:59+07:00');
    expect(await seenBy(minh)).toEqual([]);
    await school.setClock('2026-12-01T00:00:00+07:00');
    expect(await seenBy(ha)).toEqual([]);
    expect(await seenBy(minh)).toEqual(['10A1']);
  });

  it('is lent to a substitute for some days, and to no other day', async () => {
    await teacherOf('10A1', ha.accountId).expect(200);
    const path = `${classIds['10A1']}/substitutes/${minh.accountId}`;
    await put(path, { from: '2026-11-24', until: '2026-11-25' }).expect(200);
    const onDay = async (instant: string) => {
      await school.setClock(instant);
      return seenBy(minh);
    };
    expect(await seenBy(minh)).toEqual([]);
    expect(await onDay('2026-11-24T00:00:00+07:00')).toEqual(['10A1']);
    expect((await classOf('10A1')).substitutes).toHaveLength(1);
    expect(await onDay('2026-11-25T23:59:59+07:00')).toEqual(['10A1']);
    expect(await onDay('2026-11-26T00:00:00+07:00')).toEqual([]);
    expect(await seenBy(ha)).toEqual(['10A1']);
  });

  it('has deputies until further notice, or until a day', async () => {
    const path = `${classIds['10A1']}/deputies/${minh.accountId}`;
    await put(path).expect(200);
    await teacherOf('10A2', minh.accountId).expect(200);
    expect(await seenBy(minh)).toEqual(['10A1', '10A2']);
    await put(path, { until: '2026-11-24' }).expect(200);
    await school.setClock('2026-11-25T07:00:00+07:00');
    expect(await seenBy(minh)).toEqual(['10A2']);
    await put(path).expect(200);
    await cgcn.delete(`/api/v1/classes/${path}`).expect(200);
    await cgcn.delete(`/api/v1/classes/${path}`).expect(200);
    expect(await seenBy(minh)).toEqual(['10A2']);
  });

  it('makes a deputy the teacher, and no deputy any more', async () => {
    await put(`${classIds['10A1']}/deputies/${minh.accountId}`).expect(200);
    await teacherOf('10A1', minh.accountId).expect(200);
    expect(await classOf('10A1')).toMatchObject({
      ...{ teacher: { accountId: minh.accountId }, deputies: [] },
    });
  });

  it('is taken back at once, with whoever was to follow', async () => {
    await teacherOf('10A1', ha.accountId, '2026-09-01').expect(200);
    await teacherOf('10A1', minh.accountId, '2026-12-01').expect(200);
    await cgcn.delete(`/api/v1/classes/${classIds['10A1']}/teacher`).expect(200);
    expect(await seenBy(ha)).toEqual([]);
    expect(await lines('10A1')).toEqual(['ha teacher 2026-09-01..2026-11-22 ended']);
  });

  it('of a teacher whose account is disabled is without one, until it is given to another', async () => {
    await teacherOf('10A1', ha.accountId).expect(200);
    await cgcn.delete(`/api/v1/accounts/${ha.accountId}`).expect(204);
    expect((await classOf('10A1')).teacher).toBeNull();
    await teacherOf('10A1', minh.accountId).expect(200);
    expect((await classOf('10A1')).teacher).toMatchObject({ accountId: minh.accountId });
  });

  it('is given to homeroom teachers in service alone, for days of its year', async () => {
    const finance = await addAccount(school, 'finance', 'tai.chinh');
    const gone = await addAccount(school, 'homeroom_teacher', 'nghi');
    await cgcn.delete(`/api/v1/accounts/${gone}`).expect(204);
    const a1 = classIds['10A1'];
    const minhs = `${a1}/substitutes/${minh.accountId}`;
    await teacherOf('10A1', ha.accountId, '2026-09-01').expect(200);
    const refusals: [ReturnType<typeof put>, number, string][] = [
      [teacherOf('10A1', finance), 409, 'homeroom.not-a-teacher'],
      [teacherOf('10A1', gone), 409, 'homeroom.not-a-teacher'],
      [teacherOf('10A1', nobody), 404, 'account.not-found'],
      [put(`${nobody}/teacher`, { accountId: ha.accountId }), 404, 'class.not-found'],
      [teacherOf('10A1', minh.accountId, '2026-07-31'), 422, 'homeroom.outside-school-year'],
      [teacherOf('10A1', minh.accountId, '2026-08-20'), 409, 'homeroom.days-taken'],
      [
        put(minhs, { from: '2026-11-25', until: '2026-11-24' }),
        422,
        'homeroom.ends-before-it-begins',
      ],
      [put(minhs, { from: '2026-11-25' }), 400, 'request.invalid'],
      [put(minhs, { from: '25/11/2026', until: '2026-11-30' }), 400, 'request.invalid'],
      [put(`${a1}/deputies/${ha.accountId}`), 409, 'homeroom.days-taken'],
    ];
    for (const [asked, status, code] of refusals) {
      const answer = await asked;
      expect([answer.status, codeOf(answer)]).toEqual([status, code]);
    }
    expect(await lines('10A1')).toEqual(['ha teacher 2026-09-01.. current']);
  });

  it('is one teacher’s even for who writes into the database', async () => {
    await teacherOf('10A1', ha.accountId, '2026-09-01').expect(200);
    const insert = (classId: string, accountId: string, from: string) =>
      school.sql(
        `INSERT INTO homeroom_assignment (class_id, school_year, account_id, part, held_from)
         VALUES ($1, 2026, $2, 'teacher', $3)`,
        [classId, accountId, from],
      );
    await expect(insert(classIds['10A1']!, minh.accountId, '2026-12-01')).rejects.toThrow(
      'homeroom_assignment_one_teacher',
    );
    await expect(insert(classIds['10A2']!, ha.accountId, '2026-12-01')).rejects.toThrow(
      'homeroom_assignment_one_class',
    );
  });

  it('goes to one of two who are given it at the same instant', async () => {
    await Promise.all([
      teacherOf('10A1', ha.accountId).expect(200),
      teacherOf('10A1', minh.accountId).expect(200),
    ]);
    expect((await lines('10A1')).filter((line) => line.endsWith('current'))).toHaveLength(1);
  });

  it('is CGCN’s to give, and told to whoever may see the class', async () => {
    await teacherOf('10A1', ha.accountId).expect(200);
    const path = `/api/v1/classes/${classIds['10A1']}`;
    for (const role of [
      'bgh',
      'training',
      'finance',
      'youth_union',
      'supervisors',
      'boarding',
    ] as const) {
      const person = await signIn(school, role);
      await person.get(`${path}/homeroom`).expect(200);
      expect((await list(person)).every(({ can }) => !can.assignHomeroom)).toBe(true);
      for (const part of ['teacher', `deputies/${nobody}`, `substitutes/${nobody}`]) {
        await person.put(`${path}/${part}`).send({}).expect(403);
        await person.delete(`${path}/${part}`).expect(403);
      }
    }
    await ha.get(`${path}/homeroom`).expect(200);
    expect(codeOf(await minh.get(`${path}/homeroom`).expect(404))).toBe('class.not-found');
    await ha.put(`${path}/teacher`).send({ accountId: minh.accountId }).expect(403);
  });

  it('stands in the trail with who had it before', async () => {
    await teacherOf('10A1', ha.accountId, '2026-09-01').expect(200);
    await teacherOf('10A1', minh.accountId).expect(200);
    const trail = await school.sql(
      `SELECT actor_id, before, after FROM audit_entry
       WHERE subject_kind = 'class' AND subject_id = $1 ORDER BY id DESC LIMIT 1`,
      [classIds['10A1']],
    );
    const line = { part: 'teacher', until: null };
    expect(trail).toEqual([
      {
        actor_id: cgcn.accountId,
        before: { holders: [{ ...line, accountId: ha.accountId, from: '2026-09-01' }] },
        after: { holders: [{ ...line, accountId: minh.accountId, from: '2026-11-23' }] },
      },
    ]);
  });
});
