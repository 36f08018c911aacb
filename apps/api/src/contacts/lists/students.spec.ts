import type { Role } from '@lien-lac/domain';
import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { assignHomeroom } from '../../../test/support/families.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import { RecordOptOut } from '../opt-outs/record-opt-out.js';
import { confirmPhones, guardian, idOf, student, takeOver } from '../testing/roster-in-test.js';
import type { StudentDetailView } from './student-detail-view.js';
import type { StudentPageView } from './student-view.js';

describe('looking for students', () => {
  let school: TestSchool;
  let cgcn: SignedIn;
  let teacher: SignedIn;

  const search = async (q: string, more: object = {}, person = cgcn) =>
    bodyOf<StudentPageView>(
      await person
        .post('/api/v1/student-searches')
        .send({ q, ...more })
        .expect(200),
    );
  const names = async (...given: Parameters<typeof search>) =>
    (await search(...given)).students.map(({ fullName }) => fullName);
  const detail = async (name: string, person = cgcn) => {
    const id = await idOf(school, 'student', name);
    return bodyOf<StudentDetailView>(await person.get(`/api/v1/students/${id}`).expect(200));
  };

  beforeAll(async () => {
    school = await openSchool({ REQUESTS_PER_MINUTE: '100000' });
    cgcn = await signIn(school, 'cgcn');
    teacher = await signIn(school, 'homeroom_teacher');
    const parents = [guardian('mother', 'Hồ Thị Cẩm', '+84900000011')];
    await takeOver(school, [
      student({ ...{ code: 'HS01', fullName: 'Nguyễn Minh Anh' }, guardians: parents }),
      student({
        ...{ code: 'HS02', fullName: 'Nguyễn Hoà', className: '11A2', grade: 11 },
        guardians: parents,
      }),
      student({
        ...{ code: 'HS03', fullName: 'Đặng Anh Thư' },
        guardians: [guardian('father', 'Đặng Văn Hùng', '+84900000012', '+84900000013')],
      }),
      student({ ...{ code: 'HS04', fullName: 'Trần 100% Văn', className: '10A10' } }),
    ]);
    await confirmPhones(school, '+84900000011', '+84900000013');
    await school.sql(
      `UPDATE phone SET reachability = 'failing', failing_since = '2026-11-20T03:00:00Z'
       WHERE e164 = '+84900000013'`,
    );
    await assignHomeroom(school, await idOf(school, 'school_class', '10A1'), teacher.accountId);
  });
  afterAll(() => school.close());

  test.each<[string, string[]]>([
    ['anh', ['Nguyễn Minh Anh', 'Đặng Anh Thư']],
    ['ANH minh', ['Nguyễn Minh Anh']],
    ['thư đặng', ['Đặng Anh Thư']],
    ['dang thu', ['Đặng Anh Thư']],
    ['hòa', ['Nguyễn Hoà']],
    ['nguy', ['Nguyễn Minh Anh', 'Nguyễn Hoà']],
    ['guyen', []],
    ['cam ho', ['Nguyễn Minh Anh', 'Nguyễn Hoà']],
    ['cam minh', []],
    ['10a1 anh', ['Nguyễn Minh Anh', 'Đặng Anh Thư']],
    ['11', ['Nguyễn Hoà']],
    ['0900 000 011', ['Nguyễn Minh Anh', 'Nguyễn Hoà']],
    ['+84 900.000.012', ['Đặng Anh Thư']],
    ['0900000', ['Nguyễn Minh Anh', 'Đặng Anh Thư', 'Nguyễn Hoà']],
    ['00012', ['Đặng Anh Thư']],
    ['hs04', ['Trần 100% Văn']],
    ['%', []],
    ['100%', ['Trần 100% Văn']],
    ['_', []],
    ['', ['Nguyễn Minh Anh', 'Đặng Anh Thư', 'Trần 100% Văn', 'Nguyễn Hoà']],
  ])('%j finds %j, class by class in the order of given names', async (q, found) => {
    expect(await names(q)).toEqual(found);
  });

  it('may be narrowed to a grade, a class and what their numbers need', async () => {
    const classId = await idOf(school, 'school_class', '11A2');
    expect(await names('nguyen', { grade: 10 })).toEqual(['Nguyễn Minh Anh']);
    expect(await names('nguyen', { classId })).toEqual(['Nguyễn Hoà']);
    expect(await names('', { needs: 'confirmation' })).toEqual(['Đặng Anh Thư']);
    expect(await names('', { needs: 'mending' })).toEqual(['Đặng Anh Thư', 'Trần 100% Văn']);
    const listed = await cgcn.get('/api/v1/students?needs=mending&grade=10&limit=1').expect(200);
    expect(bodyOf<StudentPageView>(listed)).toMatchObject({
      students: [{ fullName: 'Đặng Anh Thư' }],
      total: 2,
    });
  });

  it('comes page by page with the number of all', async () => {
    const first = await search('n', { limit: 1 });
    const second = await search('n', { limit: 1, cursor: first.next });
    expect([first.total, second.total]).toEqual([2, 2]);
    expect(second.students.map(({ fullName }) => fullName)).toEqual(['Nguyễn Hoà']);
  });

  it('shows whether each can be reached, and what may be done', async () => {
    const { students } = await search('');
    expect(students.map(({ fullName, reach, can }) => [fullName, reach, can])).toEqual([
      ['Nguyễn Minh Anh', 'reachable', { confirm: false }],
      ['Đặng Anh Thư', 'unconfirmed', { confirm: true }],
      ['Trần 100% Văn', 'no-contact', { confirm: false }],
      ['Nguyễn Hoà', 'reachable', { confirm: false }],
    ]);
    expect(students[1]!.guardians).toMatchObject([
      {
        can: { optOut: true },
        contacts: [
          { phone: '+84900000012', status: 'unconfirmed', can: { confirm: true } },
          { phone: '+84900000013', reachability: 'failing', can: { confirm: false } },
        ],
      },
    ]);
  });

  it('finds a teacher the own class alone', async () => {
    expect(await names('nguyen', {}, teacher)).toEqual(['Nguyễn Minh Anh']);
    expect(await names('0900000011', {}, teacher)).toEqual(['Nguyễn Minh Anh']);
    const hoa = await idOf(school, 'student', 'Nguyễn Hoà');
    const answer = await teacher.get(`/api/v1/students/${hoa}`).expect(404);
    expect(codeOf(answer)).toBe('student.not-found');
    expect((await search('', {}, teacher)).students[1]!.can).toEqual({ confirm: false });
  });

  it.each<Role>(['finance', 'supervisors'])(
    'finds %s names and classes, and never whose a number or a code is',
    async (role) => {
      const person = await signIn(school, role);
      expect(await names('anh', {}, person)).toEqual(['Nguyễn Minh Anh', 'Đặng Anh Thư']);
      for (const q of ['0900000011', '0900', 'hs01']) {
        expect([q, await names(q, {}, person)]).toEqual([q, []]);
      }
      const page = JSON.stringify(await detail('Đặng Anh Thư', person));
      expect(page).not.toMatch(/phone|\+84|"code"|HS03|history|enrolments/);
      expect(page).toContain('Đặng Văn Hùng');
    },
  );

  describe('a student’s page', () => {
    beforeAll(async () => {
      const { accountId } = cgcn;
      const optOut = school.get(RecordOptOut);
      const account = { accountId, role: 'cgcn', displayName: 'CGCN' } as const;
      const mother = await idOf(school, 'guardian', 'Hồ Thị Cẩm');
      await optOut.run(account, mother, 'daily-report', 'gọi điện');
    });

    it('tells everything of the guardians, their numbers and who said so', async () => {
      const page = await detail('Nguyễn Minh Anh');
      expect(page).toMatchObject({
        ...{ code: 'HS01', className: '10A1', homeroomTeacherName: 'Người thử homeroom_teacher' },
        reach: 'reachable',
        enrolments: [{ className: '10A1', schoolYear: 2026, from: '2026-11-23', until: null }],
        guardians: [
          {
            ...{ fullName: 'Hồ Thị Cẩm', relationship: 'mother', optedOutOf: ['daily-report'] },
            optOuts: [
              {
                messageKind: 'daily-report',
                howSaid: 'gọi điện',
                recordedByName: 'Người thử cgcn',
              },
            ],
            contacts: [{ phone: '+84900000011', status: 'confirmed', confirmedHow: 'call' }],
            siblings: [{ fullName: 'Nguyễn Hoà', className: '11A2' }],
          },
        ],
      });
    });

    it('tells what was done to them, the latest first', async () => {
      const { history } = await detail('Nguyễn Minh Anh');
      expect(history).toMatchObject([
        { deed: 'guardian.opted-out', actorName: 'Người thử cgcn', messageKind: 'daily-report' },
        { deed: 'contact.confirmed', how: 'call', messageKind: null },
      ]);
    });

    it('tells since when a number fails', async () => {
      const { guardians } = await detail('Đặng Anh Thư');
      expect(guardians[0]!.contacts![1]).toMatchObject({
        failingSince: '2026-11-20T03:00:00.000Z',
      });
    });

    it('names a teacher only the siblings in the own class', async () => {
      const { guardians } = await detail('Nguyễn Minh Anh', teacher);
      expect(guardians[0]!.siblings).toEqual([]);
      expect(guardians[0]!.contacts).toHaveLength(1);
    });
  });

  test.each([
    { limit: 501 },
    { grade: 13 },
    { needs: 'love' },
    { q: 'x'.repeat(201) },
    { name: 1 },
  ])('refuses the question %j', async (wrong) => {
    const answer = await cgcn
      .post('/api/v1/student-searches')
      .send({ q: '', ...wrong })
      .expect(400);
    expect(codeOf(answer)).toBe('request.invalid');
  });
});
