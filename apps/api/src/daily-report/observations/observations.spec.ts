import { randomUUID } from 'node:crypto';
import { roles } from '@lien-lac/domain';
import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { addFamilies, type Families } from '../../../test/support/families.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import type { ObservationDayView, ObservationGridView } from './observation-views.js';
import { Observations } from './observations.js';

const path = '/api/v1/observations';

describe('Observations', () => {
  let school: TestSchool;
  let cgcn: SignedIn;
  let supervisor: SignedIn;
  let boarding: SignedIn;
  let teacher: SignedIn;
  let families: Families;

  beforeAll(async () => {
    school = await openSchool({ REQUESTS_PER_MINUTE: '100000' });
    cgcn = await signIn(school, 'cgcn');
    supervisor = await signIn(school, 'supervisors');
    boarding = await signIn(school, 'boarding');
    teacher = await signIn(school, 'homeroom_teacher');
    families = await addFamilies(school, cgcn.accountId, [
      { phone: '+84900000001', children: [{ name: 'Lê An', className: '10A1' }] },
      { phone: '+84900000002', children: [{ name: 'Vũ Bình', className: '10A1' }] },
      { phone: '+84900000003', children: [{ name: 'Hồ Chi', className: '10A2' }] },
    ]);
    await cgcn
      .put(`/api/v1/classes/${families.classIds['10A1']}/teacher`)
      .send({ accountId: teacher.accountId })
      .expect(200);
  });
  afterAll(() => school.close());

  const seen = (changes: object = {}) => ({
    ...{ date: '2026-11-23', studentId: families.studentIds['Lê An']! },
    ...{ kind: 'late', at: '07:25', minutes: 10 },
    ...changes,
  });
  const put = (person: SignedIn, id: string, changes: object = {}) =>
    person.put(`${path}/${id}`).send(seen(changes));
  const dayOf = async (person: SignedIn, query = '') =>
    bodyOf<ObservationDayView>(await person.get(`${path}${query}`).expect(200));
  const idsOf = ({ classes }: ObservationDayView) =>
    classes.flatMap(({ observations }) => observations.map(({ id }) => id));
  const audited = (id: string) =>
    school.sql<{ action: string }>(
      'SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY id',
      [id],
    );

  it('are tapped on a grid of the classes with their students by given name', async () => {
    const grid = bodyOf<ObservationGridView>(
      await boarding.get('/api/v1/observation-grid').expect(200),
    );
    expect(grid).toMatchObject({
      ...{ date: '2026-11-23', department: 'boarding' },
      classes: [
        { name: '10A1', students: [{ fullName: 'Lê An' }, { fullName: 'Vũ Bình' }] },
        { name: '10A2', students: [{ fullName: 'Hồ Chi' }] },
      ],
    });
    expect(grid.kinds).toContain('meals');
  });

  it('come once however often a phone sends them, change, go, and come again', async () => {
    const id = randomUUID();
    await Promise.all([1, 2, 3].map(() => put(supervisor, id).expect(204)));
    await put(supervisor, id, { at: '07:30', word: '  xe hỏng ' }).expect(204);
    const [one] = (await dayOf(supervisor)).classes[0]!.observations;
    expect(one).toMatchObject({
      ...{ id, studentName: 'Lê An', kind: 'late', at: '07:30', minutes: 10, word: 'xe hỏng' },
      ...{ recordedByName: 'Người thử supervisors', changedByName: 'Người thử supervisors' },
    });
    await supervisor.delete(`${path}/${id}`).expect(204);
    await supervisor.delete(`${path}/${id}`).expect(204);
    expect(idsOf(await dayOf(supervisor))).not.toContain(id);
    await put(supervisor, id).expect(204);
    expect(idsOf(await dayOf(supervisor))).toContain(id);
    expect((await audited(id)).map(({ action }) => action)).toEqual([
      'observation.recorded',
      'observation.changed',
      'observation.taken-back',
      'observation.changed',
    ]);
  });

  it.each<[object, number, string]>([
    [{ date: '2026-11-22' }, 409, 'observation.other-day'],
    [{ date: '2026-11-24' }, 409, 'observation.other-day'],
    [{ at: '09:30' }, 422, 'observation.time-ahead'],
    [{ at: '25:00' }, 422, 'observation.time-invalid'],
    [{ kind: 'meals', minutes: null }, 422, 'observation.not-of-department'],
    [{ kind: 'health', minutes: null }, 422, 'observation.word-needed'],
    [{ minutes: 500 }, 422, 'observation.minutes-invalid'],
    [{ word: 'x'.repeat(5_000) }, 422, 'observation.word-too-long'],
    [{ word: '<b>muộn</b>' }, 422, 'observation.word-has-markup'],
    [{ word: 'gọi mẹ 0912 000 123' }, 422, 'observation.word-has-phone'],
    [{ studentId: '00000000-0000-4000-8000-000000000002' }, 409, 'observation.student-gone'],
  ])('with %j are refused', async (changes, status, code) => {
    const id = randomUUID();
    expect(codeOf(await put(supervisor, id, changes).expect(status))).toBe(code);
    expect(await audited(id)).toEqual([]);
  });

  it('of the other department, or of another student, are as if they were not there', async () => {
    const id = randomUUID();
    await put(supervisor, id).expect(204);
    expect(codeOf(await put(boarding, id).expect(404))).toBe('observation.not-found');
    expect(codeOf(await boarding.delete(`${path}/${id}`).expect(404))).toBe(
      'observation.not-found',
    );
    expect(codeOf(await boarding.delete(`${path}/${randomUUID()}`).expect(404))).toBe(
      'observation.not-found',
    );
    const other = { studentId: families.studentIds['Hồ Chi']! };
    expect(codeOf(await put(supervisor, id, other).expect(409))).toBe('observation.other-student');
    expect(idsOf(await dayOf(boarding))).not.toContain(id);
  });

  it('are recorded by Giám thị and Bán trú alone, and read by whoever has to act on them', async () => {
    const own = randomUUID();
    const others = randomUUID();
    await put(supervisor, own).expect(204);
    await put(boarding, others, {
      ...{ studentId: families.studentIds['Hồ Chi'], kind: 'meals', minutes: null },
    }).expect(204);
    for (const role of roles) {
      const person = await signIn(school, role, role);
      const records = role === 'supervisors' || role === 'boarding';
      expect([role, (await put(person, randomUUID())).status]).toEqual([role, records ? 204 : 403]);
      const answer = await person.get(path);
      const sees = answer.status === 200 ? idsOf(bodyOf<ObservationDayView>(answer)) : [];
      expect([role, sees.includes(own), sees.includes(others)]).toEqual([
        role,
        ['cgcn', 'bgh', 'supervisors', 'homeroom_teacher'].includes(role),
        ['cgcn', 'bgh', 'boarding'].includes(role),
      ]);
    }
    const { can } = await dayOf(cgcn);
    expect([can, (await dayOf(supervisor)).can]).toEqual([{ record: false }, { record: true }]);
  });

  it('can’t be changed any more when their day is over', async () => {
    const id = randomUUID();
    await put(supervisor, id).expect(204);
    await school.setClock('2026-11-24T08:00:00+07:00');
    expect(codeOf(await put(supervisor, id).expect(409))).toBe('observation.other-day');
    expect(codeOf(await supervisor.delete(`${path}/${id}`).expect(409))).toBe(
      'observation.other-day',
    );
    const yesterday = await dayOf(supervisor, '?date=2026-11-23');
    expect([idsOf(yesterday).includes(id), yesterday.can.record]).toEqual([true, false]);
    await school.setClock('2026-11-23T09:00:00+07:00');
  });

  it('go along with a student who changes class at noon', async () => {
    const id = randomUUID();
    await put(supervisor, id, { studentId: families.studentIds['Vũ Bình'] }).expect(204);
    await cgcn
      .post(`/api/v1/students/${families.studentIds['Vũ Bình']}/class-changes`)
      .set('if-match', '*')
      .send({ classId: families.classIds['10A2'], from: '2026-11-23' })
      .expect(201);
    const found = await school.get(Observations).ofDay('2026-11-23', [families.classIds['10A2']!]);
    expect(found.map((one) => one.id)).toContain(id);
    expect(idsOf(await dayOf(teacher))).not.toContain(id);
  });

  it('of a year are never read whole', async () => {
    await school.sqlAsOwner(
      `INSERT INTO observation (id, date, class_id, student_id, department, kind, at, word,
         recorded_by, recorded_at)
       SELECT gen_random_uuid(), date '2025-09-01' + (n % 250)::integer, $1, $2, 'supervisors',
         'uniform', '07:30', '', $3, now()
       FROM generate_series(1, 50000) n`,
      [families.classIds['10A2'], families.studentIds['Hồ Chi'], supervisor.accountId],
    );
    await school.sqlAsOwner('ANALYZE observation');
    for (const where of [
      `date = '2026-11-23' AND department = 'supervisors' AND taken_back_at IS NULL`,
      `date = '2026-11-23' AND taken_back_at IS NULL`,
      `student_id = '${families.studentIds['Lê An']}' AND date BETWEEN '2026-11-01' AND '2026-11-30'`,
    ]) {
      const plan = await school.sql<{ 'QUERY PLAN': string }>(
        `EXPLAIN SELECT * FROM observation WHERE ${where}`,
      );
      const text = plan.map((line) => line['QUERY PLAN']).join('\n');
      expect(text).toMatch(/observation_(day|student)/);
      expect(text).not.toMatch(/Seq Scan/);
    }
  });
});
