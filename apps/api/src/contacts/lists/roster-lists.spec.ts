import type { Role } from '@lien-lac/domain';
import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import { Database } from '../../platform/database/database.js';
import type { ClassListView } from '../classes/class-view.js';
import { Homerooms } from '../classes/homerooms.js';
import { confirmPhones, guardian, idOf, student, takeOver } from '../testing/roster-in-test.js';
import type { ContactPageView } from './contact-view.js';
import type { StudentPageView } from './student-view.js';

const everything = '/api/v1/contacts /api/v1/students /api/v1/classes'.split(' ');

describe('the lists of classes, students and contacts', () => {
  let school: TestSchool;
  let cgcn: SignedIn;
  let teacher: SignedIn;

  const contacts = async (query = '', person = cgcn) =>
    bodyOf<ContactPageView>(await person.get(`/api/v1/contacts${query}`).expect(200));
  const students = async (query = '', person = cgcn) =>
    bodyOf<StudentPageView>(await person.get(`/api/v1/students${query}`).expect(200));
  const classes = async (person = cgcn) =>
    bodyOf<ClassListView>(await person.get('/api/v1/classes').expect(200));

  beforeAll(async () => {
    school = await openSchool({ REQUESTS_PER_MINUTE: '100000' });
    cgcn = await signIn(school, 'cgcn');
    teacher = await signIn(school, 'homeroom_teacher');
    const parents = [guardian('father', 'Lý Bá', '+84900000001')];
    await takeOver(school, [
      student({
        ...{ code: 'H1', fullName: 'Đỗ Văn Hoà', className: '10A10' },
        guardians: parents,
      }),
      student({
        ...{ code: 'H2', fullName: 'Trần Ân', dateOfBirth: '2010-01-02', note: 'Dị ứng' },
      }),
      student({
        ...{ code: 'H3', fullName: 'Vũ An', className: '10A2' },
        guardians: [
          guardian('mother', 'Hồ Ca', '+84900000002', '+84900000003'),
          guardian('father', null, '+84900000004'),
        ],
      }),
      student({ ...{ code: 'H4', fullName: 'Bùi Anh' } }),
    ]);
    await confirmPhones(school, '+84900000002');
    const classId = await idOf(school, 'school_class', '10A2');
    await school
      .get(Database)
      .transaction((transaction) =>
        school.get(Homerooms).assign(transaction, classId, teacher.accountId),
      );
  });
  afterAll(() => school.close());

  it('go by class, then by given name in the order of the Vietnamese alphabet', async () => {
    const { classes: found, schoolYear } = await classes();
    expect(schoolYear).toBe(2026);
    expect(found.map(({ name, students: size }) => `${name}: ${size}`)).toEqual([
      '10A1: 2',
      '10A2: 1',
      '10A10: 1',
    ]);
    expect((await students()).students.map(({ fullName }) => fullName)).toEqual([
      'Bùi Anh',
      'Trần Ân',
      'Vũ An',
      'Đỗ Văn Hoà',
    ]);
  });

  it('come page by page without a repeat or a gap', async () => {
    const whole = await contacts();
    expect(whole.contacts).toHaveLength(4);
    expect(whole.next).toBeNull();
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const page: ContactPageView = await contacts(
        `?limit=1${next === null ? '' : `&cursor=${next}`}`,
      );
      seen.push(...page.contacts.map(({ id }) => id));
      next = page.next;
    } while (next !== null);
    expect(seen).toEqual(whole.contacts.map(({ id }) => id));
    const first = await students('?limit=3');
    const rest = await students(`?limit=3&cursor=${first.next!}`);
    expect(rest.students.map(({ fullName }) => fullName)).toEqual(['Đỗ Văn Hoà']);
  });

  it('show each contact with its student, class, guardian and phone, and what may be done', async () => {
    const { contacts: waiting } = await contacts('?status=unconfirmed');
    expect(waiting.map(({ phone }) => phone).sort()).toEqual([
      ...['+84900000001', '+84900000003', '+84900000004'],
    ]);
    const { contacts: confirmed } = await contacts('?status=confirmed');
    expect(confirmed).toMatchObject([
      {
        ...{ studentName: 'Vũ An', className: '10A2', guardianName: 'Hồ Ca' },
        ...{ relationship: 'mother', phone: '+84900000002', reachability: 'unknown' },
        can: { confirm: false, withdrawConfirmation: true },
      },
    ]);
    expect(waiting[0]!.can).toEqual({
      ...{ confirm: true, refuse: true, replace: true, withdrawConfirmation: false },
    });
  });

  it('show a teacher the own class with its phones, and no other', async () => {
    const { contacts: own } = await contacts('', teacher);
    expect(own.map(({ className, phone }) => [className, phone?.slice(0, 3)])).toEqual(
      Array(3).fill(['10A2', '+84']),
    );
    expect(own[0]!.can).toEqual({
      ...{ confirm: false, refuse: false, replace: true, withdrawConfirmation: false },
    });
    const { students: inClass } = await students('', teacher);
    expect(inClass.map(({ fullName }) => fullName)).toEqual(['Vũ An']);
    expect((await classes(teacher)).classes.map(({ name }) => name)).toEqual(['10A2']);
    const other = await idOf(school, 'school_class', '10A1');
    for (const path of ['contacts', 'students']) {
      const answer = await teacher.get(`/api/v1/${path}?classId=${other}`).expect(404);
      expect(codeOf(answer)).toBe('class.not-found');
    }
  });

  it('show a teacher without a class nobody', async () => {
    const newcomer = await signIn(school, 'homeroom_teacher', 'newcomer');
    expect((await contacts('', newcomer)).contacts).toEqual([]);
    expect((await students('', newcomer)).students).toEqual([]);
    expect((await classes(newcomer)).classes).toEqual([]);
  });

  it.each<Role>(['cgcn', 'bgh'])('show %s everybody with their phones', async (role) => {
    const person = await signIn(school, role);
    const { contacts: all } = await contacts('', person);
    expect(all.every(({ phone }) => phone?.startsWith('+84'))).toBe(true);
    const { students: found } = await students('', person);
    expect(found.flatMap(({ guardians }) => guardians).map((one) => one.contacts?.length)).toEqual([
      ...[1, 2, 1],
    ]);
    expect(found[1]).toMatchObject({ dateOfBirth: '2010-01-02', note: 'Dị ứng', code: 'H2' });
  });

  it.each<Role>(['training', 'finance', 'youth_union', 'supervisors', 'boarding'])(
    'show %s names and classes, and neither phones nor anything else',
    async (role) => {
      const person = await signIn(school, role);
      for (const path of everything) {
        const answer = await person.get(path).expect(200);
        expect(answer.text).not.toMatch(/phone|\+84|dateOfBirth|2010|note|Dị ứng|"code"/);
      }
      expect((await contacts('', person)).contacts).toHaveLength(4);
      const { students: found } = await students('', person);
      expect(found[2]!.guardians).toEqual([
        { id: expect.any(String) as string, fullName: null, relationship: 'father' },
        { id: expect.any(String) as string, fullName: 'Hồ Ca', relationship: 'mother' },
      ]);
    },
  );

  test.each(['limit=501', 'limit=0', 'cursor=x', 'classId=10A1', 'status=lost', 'name=An'])(
    'refuse the question %s',
    async (query) => {
      const answer = await cgcn.get(`/api/v1/contacts?${query}`).expect(400);
      expect(codeOf(answer)).toBe('request.invalid');
    },
  );
});
