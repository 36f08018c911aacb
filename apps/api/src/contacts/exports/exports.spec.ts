import readXlsxFile from 'read-excel-file/node';
import { asBytes } from '../../../test/support/answer-bytes.js';
import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import { writeWorkbook } from '../../platform/workbook/write-workbook.js';
import type { RosterPreviewView } from '../import/roster-preview-view.js';
import { teacherOf } from '../testing/own-class.js';
import {
  confirmPhones,
  dumpRoster,
  guardian,
  idOf,
  student,
  takeOver,
} from '../testing/roster-in-test.js';

const phone = (n: number): string => `+8490000000${n}`;

describe('lists that leave the house', () => {
  let school: TestSchool;
  let cgcn: SignedIn;
  let teacher: SignedIn;

  const exported = async (path: string, body: object = {}, person = cgcn): Promise<Buffer> => {
    const answer = await person
      .post(`/api/v1/${path}`)
      .send(body)
      .buffer()
      .parse(asBytes as never)
      .expect(200);
    return answer.body as Buffer;
  };
  const rows = async (bytes: Buffer): Promise<unknown[][]> =>
    ((await readXlsxFile(bytes)) as unknown as { data: unknown[][] }[])[0]!.data;
  const upload = async (bytes: Buffer, person = cgcn): Promise<RosterPreviewView> =>
    bodyOf(
      await person.post('/api/v1/contacts/imports').attach('file', bytes, 'ds.xlsx').expect(201),
    );
  const audited = () =>
    school.sql<{ subject_id: string; details: Record<string, unknown> }>(
      "SELECT subject_id, details FROM audit_entry WHERE action = 'contact.exported' ORDER BY id",
    );

  beforeAll(async () => {
    school = await openSchool({ REQUESTS_PER_MINUTE: '100000', SIGN_INS_PER_MINUTE: '1000' });
    await takeOver(school, [
      student({
        ...{ code: 'HS1', fullName: 'Lý Hòa', dateOfBirth: '2010-01-31', gender: 'male' },
        note: '=HYPERLINK("http://x")',
        guardians: [
          guardian('father', 'Lý Bá', phone(1), phone(2)),
          guardian('mother', null, phone(3)),
          guardian('grandparent', 'Ông Nội', phone(4)),
          guardian('sibling', 'Lý Cả'),
          guardian('relative', 'Cô Năm', phone(5)),
          guardian('guardian', 'Bác Hai', phone(6)),
          guardian('sibling', 'Lý Hai'),
        ],
      }),
      student({ fullName: 'Ngô Đạt', dateOfBirth: '2010-12-01' }),
      student({
        ...{ code: 'HS3', fullName: 'Hồ Hoà', className: '11 Toán', grade: 11 },
        guardians: [guardian('mother', 'Vũ Em', phone(7))],
      }),
    ]);
    await confirmPhones(school, phone(1));
    await school.sql(
      "UPDATE contact SET status = 'refused' WHERE phone_id = (SELECT id FROM phone WHERE e164 = $1)",
      [phone(2)],
    );
    cgcn = await signIn(school, 'cgcn');
    teacher = await teacherOf(school, '10A1');
  });
  afterAll(() => school.close());

  it.each(['vi', 'en'] as const)('read back as they are (%s), change nothing', async (language) => {
    const before = await dumpRoster(school);
    const preview = await upload(await exported('student-exports', { language }));
    expect([preview.refusedRows, preview.refusedCells]).toEqual([[], []]);
    expect(preview.outcome).toMatchObject({
      ...{ unchanged: 3, added: 0, changed: 0, newClasses: 0, newGuardians: 0, newContacts: 0 },
    });
    await cgcn.post(`/api/v1/contacts/imports/${preview.id}/acceptance`).expect(200);
    expect(await dumpRoster(school)).toEqual(before);
  });

  it('show what is on the screen: numbers in use, spelt for people, and who can be reached', async () => {
    const [headings, first] = (await rows(await exported('student-exports', { q: 'hòa lý' }))) as [
      string[],
      unknown[],
    ];
    const shown = Object.fromEntries(headings.map((heading, index) => [heading, first[index]]));
    expect(shown).toMatchObject({
      ...{ Lớp: '10A1', 'Mã học sinh': 'HS1', 'Họ và tên': 'Lý Hòa', 'Giới tính': 'Nam' },
      ...{ 'SĐT bố': '0900 000 001', 'SĐT mẹ': '0900 000 003', 'Trạng thái': 'Nhận được tin' },
      'Ghi chú': '=HYPERLINK("http://x")',
    });
    expect((shown['Ngày sinh'] as Date).toISOString()).toMatch(/^2010-01-31/);
  });

  it('are narrowed as the screen is', async () => {
    const names = async (body: object) =>
      (await rows(await exported('student-exports', body))).slice(1).map((row) => row[2]);
    expect(await names({ needs: 'mending' })).toEqual(['Ngô Đạt']);
    expect(await names({ grade: 11 })).toEqual(['Hồ Hoà']);
    expect(await names({ classId: await idOf(school, 'school_class', '11 Toán') })).toEqual([
      'Hồ Hoà',
    ]);
  });

  it('of the desk and of the class lists are workbooks too', async () => {
    const desk = await rows(await exported('confirmation-desk-exports'));
    expect(desk[0]).toContain('Số điện thoại');
    expect(desk.slice(1).map((row) => row[1])).toContain('Hồ Hoà');
    const lists = await rows(await exported('class-list-exports', { language: 'en' }));
    expect(lists.map((row) => row[0])).toEqual(['Class', '10A1', '11 Toán']);
  });

  it('are written down, with how many rows, of which classes and for whom', async () => {
    const before = (await audited()).length;
    const classId = await idOf(school, 'school_class', '10A1');
    await exported('student-exports', { classId });
    await exported('student-exports', {}, teacher);
    expect((await audited()).slice(before)).toMatchObject([
      { subject_id: 'students', details: { classIds: [classId], searched: false } },
      { subject_id: 'students', details: { classIds: [classId] } },
    ]);
  });

  it('of the own class are a teacher’s, and no other', async () => {
    const names = (await rows(await exported('student-exports', {}, teacher))).map((row) => row[2]);
    expect(new Set(names.slice(1))).toEqual(new Set(['Lý Hòa', 'Ngô Đạt']));
    const classId = await idOf(school, 'school_class', '11 Toán');
    const other = await teacher.post('/api/v1/student-exports').send({ classId });
    expect([other.status, codeOf(other)]).toEqual([404, 'class.not-found']);
    const desk = await teacher.post('/api/v1/confirmation-desk-exports').send({});
    expect([desk.status, codeOf(desk)]).toEqual([403, 'contact.whole-school-only']);
  });

  it('of the whole school ask for the second factor again; of one class they don’t', async () => {
    const person = await signIn(school, 'cgcn', 'cgcn-late');
    await school.sql(
      "UPDATE second_factor SET confirmed_at = confirmed_at - interval '1 day' WHERE account_id = $1",
      [person.accountId],
    );
    await school.sql(
      `UPDATE session SET sess = jsonb_set(sess, '{secondFactorAt}', to_jsonb($1::text))
       WHERE sess #>> '{passport,user,accountId}' = $2`,
      [new Date(Date.now() - 11 * 60_000).toISOString(), person.accountId],
    );
    for (const path of ['student-exports', 'confirmation-desk-exports']) {
      const answer = await person.post(`/api/v1/${path}`).send({});
      expect([answer.status, codeOf(answer)]).toEqual([403, 'second-factor.asked']);
    }
    const classId = await idOf(school, 'school_class', '10A1');
    const own = await person.post('/api/v1/student-exports').send({ classId });
    expect([own.status, codeOf(own)]).toEqual([200, undefined]);
  });

  it.each(['vi', 'en'])('have a template whose columns are understood (%s)', async (language) => {
    const template = async (person: SignedIn): Promise<Buffer> =>
      (
        await person
          .get(`/api/v1/roster-templates/class-list.xlsx?language=${language}`)
          .buffer()
          .parse(asBytes as never)
          .expect(200)
      ).body as Buffer;
    const empty = await cgcn
      .post('/api/v1/contacts/imports')
      .attach('file', await template(cgcn), 'mau.xlsx');
    expect(bodyOf<RosterPreviewView>(empty)).toMatchObject({ students: [], refusedRows: [] });
    const [headings] = (await rows(await template(teacher))) as [string[]];
    const filled = headings.map((_, index) => ({
      value: ['', 'HS9', 'Lê Bình', '01/02/2010', 'Nam', 'Lê Ba', '0900000009'][index] ?? '',
    }));
    const preview = await upload(
      await writeWorkbook([{ name: '10A1', headings, rows: [filled] }]),
      teacher,
    );
    expect(preview.students).toMatchObject([
      { code: 'HS9', fullName: 'Lê Bình', className: '10A1', guardians: [{ fullName: 'Lê Ba' }] },
    ]);
  });
});
