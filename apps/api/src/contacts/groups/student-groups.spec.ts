import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { addFamilies, assignHomeroom, type Families } from '../../../test/support/families.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import type { StudentGroupDetailView, StudentGroupListView } from './student-group-views.js';

const path = '/api/v1/student-groups';

describe('a saved group of students', () => {
  let school: TestSchool;
  let families: Families;
  let cgcn: SignedIn;
  let finance: SignedIn;
  let training: SignedIn;
  let teacher: SignedIn;
  let an: string;
  let chi: string;

  beforeAll(async () => {
    school = await openSchool({ REQUESTS_PER_MINUTE: '100000' });
    cgcn = await signIn(school, 'cgcn');
    finance = await signIn(school, 'finance');
    training = await signIn(school, 'training');
    teacher = await signIn(school, 'homeroom_teacher');
    families = await addFamilies(school, cgcn.accountId, [
      { phone: '+84900000001', children: [{ name: 'Lý An', className: '10A1' }] },
      { phone: '+84900000002', children: [{ name: 'Vũ Chi', className: '10A2' }] },
    ]);
    await assignHomeroom(school, families.classIds['10A1']!, teacher.accountId);
    an = families.studentIds['Lý An']!;
    chi = families.studentIds['Vũ Chi']!;
  });
  beforeEach(() => school.sql('DELETE FROM student_group'));
  afterAll(() => school.close());

  const make = async (
    person: SignedIn,
    body: object,
    status = 201,
  ): Promise<StudentGroupDetailView> =>
    bodyOf<StudentGroupDetailView>(await person.post(path).send(body).expect(status));
  const namesFor = async (person: SignedIn): Promise<string[]> =>
    bodyOf<StudentGroupListView>(await person.get(path).expect(200)).groups.map(({ name }) => name);

  it('is made of names and classes, without a phone, and changed by whoever made it', async () => {
    const group = await make(finance, { name: '  Bán   trú ', studentIds: [chi, an, an] });
    expect(group).toMatchObject({
      ...{ name: 'Bán trú', classId: null, students: 2, createdByName: 'Người thử finance' },
      can: { change: true },
      members: [
        { id: an, fullName: 'Lý An', className: '10A1' },
        { id: chi, fullName: 'Vũ Chi', className: '10A2' },
      ],
    });
    expect(JSON.stringify(group)).not.toContain('+84');
    const changed = await finance
      .put(`${path}/${group.id}`)
      .send({ name: 'Bán trú thứ Ba', studentIds: [an] })
      .expect(200);
    expect(changed.body).toMatchObject({ name: 'Bán trú thứ Ba', students: 1 });
  });

  it('of the whole school is seen by all who ask, and changed by its maker and CGCN alone', async () => {
    const { id } = await make(finance, { name: 'Bán trú', studentIds: [an] });
    expect(await namesFor(training)).toEqual(['Bán trú']);
    expect(await namesFor(teacher)).toEqual([]);
    const refused = await training.put(`${path}/${id}`).send({ name: 'A', studentIds: [] });
    expect([refused.status, codeOf(refused)]).toEqual([403, 'student-group.not-yours']);
    await teacher.get(`${path}/${id}`).expect(404);
    await cgcn
      .put(`${path}/${id}`)
      .send({ name: 'Bán trú', studentIds: [chi] })
      .expect(200);
  });

  it('of a class is for its teacher and CGCN, with students of that class alone', async () => {
    const classId = families.classIds['10A1']!;
    await make(teacher, { name: 'Tổ 1', classId, studentIds: [an] });
    expect(await namesFor(teacher)).toEqual(['Tổ 1']);
    expect(await namesFor(cgcn)).toEqual(['Tổ 1']);
    expect(await namesFor(finance)).toEqual([]);
    const stranger = await teacher.post(path).send({ name: 'Tổ 2', classId, studentIds: [chi] });
    expect([stranger.status, codeOf(stranger)]).toEqual([409, 'student-group.student-gone']);
    const other = { name: 'Tổ 2', classId: families.classIds['10A2']!, studentIds: [chi] };
    await make(teacher, other, 404);
    await make(teacher, { name: 'Toàn trường', studentIds: [an] }, 404);
    await make(finance, other, 404);
  });

  it('has a name of its own, until it is taken away', async () => {
    const { id } = await make(finance, { name: 'Bán trú', studentIds: [an] });
    const again = await training.post(path).send({ name: 'bán trú', studentIds: [] });
    expect([again.status, codeOf(again)]).toEqual([409, 'student-group.name-taken']);
    await finance.delete(`${path}/${id}`).expect(204);
    await finance.get(`${path}/${id}`).expect(404);
    await make(training, { name: 'Bán trú', studentIds: [] });
  });

  it('leaves its changes in the audit, with who was in it', async () => {
    const { id } = await make(finance, { name: 'Bán trú', studentIds: [an] });
    await finance
      .put(`${path}/${id}`)
      .send({ name: 'Bán trú', studentIds: [chi] })
      .expect(200);
    const entries = await school.sql(
      'SELECT action, before, after FROM audit_entry WHERE subject_id = $1 ORDER BY id',
      [id],
    );
    expect(entries).toEqual([
      {
        action: 'student-group.made',
        before: null,
        after: { name: 'Bán trú', classId: null, studentIds: [an] },
      },
      {
        action: 'student-group.changed',
        before: { studentIds: [an] },
        after: { studentIds: [chi] },
      },
    ]);
  });

  test.each([
    [{ name: ' ', studentIds: [] }],
    [{ name: 'A', studentIds: ['Lý An'] }],
    [{ name: 'A' }],
    [{ name: 'A', studentIds: [], classId: null }],
    [{ name: 'x'.repeat(81), studentIds: [] }],
  ])('is not %j', async (body) => {
    await make(finance, body, 400);
    expect(await namesFor(finance)).toEqual([]);
  });
});
