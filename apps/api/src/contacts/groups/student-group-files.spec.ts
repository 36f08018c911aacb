import { asBytes } from '../../../test/support/answer-bytes.js';
import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { addFamilies, assignHomeroom, type Families } from '../../../test/support/families.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import { readWorkbook } from '../../platform/workbook/reading/read-workbook.js';
import { writeWorkbook } from '../../platform/workbook/write-workbook.js';
import type { GroupSheetView } from './group-sheet-views.js';

const path = '/api/v1/student-group-sheets';

describe('a group of students as a file', () => {
  let school: TestSchool;
  let families: Families;
  let cgcn: SignedIn;
  let finance: SignedIn;
  let teacher: SignedIn;

  beforeAll(async () => {
    school = await openSchool({ REQUESTS_PER_MINUTE: '100000' });
    cgcn = await signIn(school, 'cgcn');
    finance = await signIn(school, 'finance');
    teacher = await signIn(school, 'homeroom_teacher');
    families = await addFamilies(school, cgcn.accountId, [
      { phone: '+84900000001', children: [{ name: 'Lý An', className: '10A1' }] },
      { phone: '+84900000002', children: [{ name: 'Vũ Chi', className: '10A2' }] },
    ]);
    await school.sql(
      `UPDATE student SET code = CASE full_name WHEN 'Lý An' THEN 'HS01' ELSE 'HS02' END`,
    );
    await assignHomeroom(school, families.classIds['10A1']!, teacher.accountId);
  });
  afterAll(() => school.close());

  const upload = (person: SignedIn, lines: string[], query: object = {}) =>
    person
      .post(path)
      .query(query)
      .attach('file', Buffer.from(['Mã HS;Họ tên', ...lines].join('\n')), 'ban-tru.csv');
  const rowsOf = async (person: SignedIn, of: string): Promise<unknown[][]> => {
    const answer = await person
      .post(of)
      .send({})
      .buffer()
      .parse(asBytes as never)
      .expect(200);
    const [sheet] = await readWorkbook('a.xlsx', answer.body as Buffer);
    return sheet!.rows.map((row) => [...row]);
  };

  it('is read by the codes, each row that names nobody with its reason, and nothing is kept', async () => {
    const answer = await upload(finance, ['HS02;Vũ Chi', 'HS02;', 'HS99;Lý An', 'HS01;Vũ Chi']);
    expect(answer.status).toBe(200);
    expect(bodyOf<GroupSheetView>(answer)).toMatchObject({
      ...{ fileName: 'ban-tru.csv', rows: 4, refused: 2 },
      students: [{ id: families.studentIds['Vũ Chi'], fullName: 'Vũ Chi', className: '10A2' }],
      findings: [
        { row: 4, code: 'HS99', name: 'Lý An', problem: 'unknown-code' },
        { row: 5, code: 'HS01', problem: 'other-name' },
      ],
    });
    expect(await school.sql('SELECT id FROM student_group')).toEqual([]);
  });

  it('of a class names its own students alone, to the teacher who has it', async () => {
    const classId = families.classIds['10A1']!;
    const answer = await upload(teacher, ['HS01;', 'HS02;', 'HS99;'], { classId });
    const { students, findings } = bodyOf<GroupSheetView>(answer);
    expect(students.map(({ fullName }) => fullName)).toEqual(['Lý An']);
    expect(findings.map(({ row, problem }) => [row, problem])).toEqual([
      [3, 'not-of-the-class'],
      [4, 'not-of-the-class'],
    ]);
    expect(JSON.stringify(answer.body)).not.toContain('Chi');
    for (const query of [
      {},
      { classId: families.classIds['10A2'] },
      { classId: '00000000-0000-4000-8000-000000000001' },
    ]) {
      const refused = await upload(teacher, ['HS02;'], query);
      expect([refused.status, codeOf(refused)]).toEqual([404, 'class.not-found']);
    }
    const department = await upload(finance, ['HS01;'], { classId });
    expect([department.status, codeOf(department)]).toEqual([404, 'class.not-found']);
  });

  test.each([
    ['Họ tên\nLý An', 422, 'student-group.sheet-without-codes'],
    ['', 422, 'roster.empty'],
  ])('that is %j is answered with what to do', async (text, status, code) => {
    const answer = await finance.post(path).attach('file', Buffer.from(text), 'a.csv');
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
    expect((await finance.post(path).expect(400)).body).toMatchObject({ code: 'request.invalid' });
  });

  it('leaves with the codes only for those who may see them, comes back as it left, and is in the trail', async () => {
    const group = await cgcn
      .post('/api/v1/student-groups')
      .send({ name: 'Bán trú', studentIds: Object.values(families.studentIds) })
      .expect(201);
    const { id } = bodyOf<{ id: string }>(group);
    const members = `/api/v1/student-groups/${id}/exports`;
    expect(await rowsOf(finance, members)).toEqual([
      ['Họ và tên', 'Lớp'],
      ['Lý An', '10A1'],
      ['Vũ Chi', '10A2'],
    ]);
    const rows = await rowsOf(cgcn, members);
    expect(rows[1]).toEqual(['HS01', 'Lý An', '10A1']);
    const [headings, ...lines] = rows as string[][];
    const again = await writeWorkbook([
      { name: 'a', headings: headings!, rows: lines.map((row) => row.map((value) => ({ value }))) },
    ]);
    const read = await cgcn.post(path).attach('file', again, 'a.xlsx').expect(200);
    expect(bodyOf<GroupSheetView>(read)).toMatchObject({ refused: 0, rows: 2 });
    const entries = await school.sql(
      `SELECT actor_id, details FROM audit_entry
       WHERE action = 'student-group.members-exported' AND subject_id = $1 ORDER BY id`,
      [id],
    );
    expect(entries).toEqual([
      { actor_id: finance.accountId, details: { rows: 2 } },
      { actor_id: cgcn.accountId, details: { rows: 2 } },
    ]);
    await teacher.post(members).send({}).expect(404);
  });
});
