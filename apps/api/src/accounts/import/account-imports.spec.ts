import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { asBytes } from '../../../test/support/answer-bytes.js';
import { addFamilies } from '../../../test/support/families.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import { mailedToken } from '../../../test/support/staff-mails.js';
import { readWorkbook } from '../../platform/workbook/reading/read-workbook.js';
import { writeWorkbook } from '../../platform/workbook/write-workbook.js';
import type { AcceptedAccountImportView, AccountImportView } from './account-import-view.js';

const headings = ['Họ và tên', 'Tên đăng nhập', 'Vai trò', 'E-mail', 'Lớp chủ nhiệm'];

const ha = ['Nguyễn Thu Hà', '', 'GVCN', 'ha@truong.example', '10A1'];
const minh = ['Lê Quang Minh', 'daotao', 'Đào tạo', 'minh@truong.example', ''];
const thanh = ['Bùi Văn Thành', '', 'Giám thị', '', ''];
const wrong = ['Vũ Ba', '', 'Giáo viên', 'ba@truong.example', ''];
const noClass = ['Hồ Ca', '', 'GVCN', 'không', '12A9'];

describe('A list of the staff', () => {
  let school: TestSchool;
  let cgcn: SignedIn;
  beforeAll(async () => {
    school = await openSchool({ SIGN_INS_PER_MINUTE: '1000', REQUESTS_PER_MINUTE: '100000' });
  });
  beforeEach(async () => {
    await school.reset();
    cgcn = await signIn(school, 'cgcn');
    await addFamilies(school, cgcn.accountId, [
      { phone: '+84900000001', children: [{ name: 'Lê An', className: '10A1' }] },
    ]);
  });
  afterAll(() => school.close());

  const workbook = (...rows: string[][]) =>
    writeWorkbook([
      { name: 'Nhân sự', headings, rows: rows.map((cells) => cells.map((value) => ({ value }))) },
    ]);
  const send = (bytes: Buffer, name = 'nhân sự.xlsx', by = cgcn) =>
    by.post('/api/v1/account-imports').attach('file', bytes, name);
  const upload = async (...rows: string[][]) =>
    bodyOf<AccountImportView>(await send(await workbook(...rows)).expect(201));
  const accept = async (id: string) =>
    bodyOf<AcceptedAccountImportView>(
      await cgcn.post(`/api/v1/account-imports/${id}/acceptance`).expect(200),
    );
  const accounts = () =>
    school.sql<{ username: string; role: string; confirmed: boolean }>(
      `SELECT username, role, role_confirmed_at IS NOT NULL AS confirmed
       FROM account WHERE created_by IS NOT NULL ORDER BY username`,
    );
  const refusedRows = (id: string, language = 'vi') =>
    cgcn
      .get(`/api/v1/account-imports/${id}/refused-rows.xlsx?language=${language}`)
      .buffer(true)
      .parse(asBytes);

  it('is looked at before anything changes, each finding at its row and cell', async () => {
    const preview = await upload(ha, minh, thanh, wrong, noClass);
    expect(preview).toMatchObject({
      ...{ fileName: 'nhân sự.xlsx', status: 'previewed', acceptedAt: null },
      outcome: { created: 4, awaiting: 1, classes: 1, unchanged: 0, refusedRows: 1 },
      can: { accept: true, downloadRefused: true },
    });
    expect(
      preview.people.map(({ username, isNew, getsClass }) => [username, isNew, getsClass]),
    ).toEqual([
      ['nguyenthuha', true, true],
      ['daotao', true, false],
      ['buivanthanh', true, false],
      ['hoca', true, false],
    ]);
    expect(preview.findings.map(({ row, column, code }) => `${row}${column} ${code}`)).toEqual([
      '5C unknown-role',
      '6E class-unknown',
    ]);
    expect(preview.findings[0]).toMatchObject({
      ...{
        sheet: 'Nhân sự',
        value: 'Giáo viên',
        reason: { en: expect.stringContaining('role') as string },
      },
    });
    expect(await accounts()).toEqual([]);
  });

  it('makes the accounts, gives the classes, mails the links and hands over the rest', async () => {
    const { id } = await upload(ha, minh, thanh, wrong);
    const { outcome, links } = await accept(id);
    expect(outcome).toEqual({ created: 3, awaiting: 1, classes: 1, unchanged: 0, refusedRows: 1 });
    expect(links.map(({ username, displayName }) => [username, displayName])).toEqual([
      ['buivanthanh', 'Bùi Văn Thành'],
    ]);
    expect(await accounts()).toEqual([
      { username: 'buivanthanh', role: 'supervisors', confirmed: true },
      { username: 'daotao', role: 'training', confirmed: false },
      { username: 'nguyenthuha', role: 'homeroom_teacher', confirmed: true },
    ]);
    expect(await mailedToken(school, 'ha@truong.example')).not.toBeNull();
    expect(await mailedToken(school, 'minh@truong.example')).toBeNull();
    const classes = await cgcn.get('/api/v1/classes').expect(200);
    expect(classes.body).toMatchObject({
      classes: [{ teacher: { displayName: 'Nguyễn Thu Hà' } }],
    });
    const waiting = await cgcn.get('/api/v1/role-changes').expect(200);
    expect(waiting.body).toMatchObject({ roleChanges: [{ role: 'training' }] });
    const trail = await school.sql<{ action: string }>(
      "SELECT action FROM audit_entry WHERE subject_kind = 'account-import' ORDER BY id",
    );
    expect(trail.map(({ action }) => action)).toEqual([
      ...['account-import.uploaded', 'account-import.accepted'],
    ]);
  });

  it('changes nothing when it comes again, nor when it is accepted twice', async () => {
    const first = await upload(ha, minh, thanh);
    await accept(first.id);
    const dump = () =>
      Promise.all(
        ['account', 'homeroom_assignment', 'role_change', 'one_time_link', 'outbound_message'].map(
          (table) => school.sql(`SELECT t::text FROM ${table} t ORDER BY 1`),
        ),
      );
    const before = await dump();
    expect(await accept(first.id)).toMatchObject({ outcome: { created: 3 }, links: [] });
    const again = await upload(ha, minh, thanh);
    expect(again).toMatchObject({
      ...{ findings: [], outcome: { created: 0, classes: 0, unchanged: 3, refusedRows: 0 } },
    });
    await accept(again.id);
    expect(await dump()).toEqual(before);
  });

  it('is accepted by one of two who accept it at the same instant', async () => {
    const { id } = await upload(ha, thanh);
    const answers = await Promise.all([accept(id), accept(id)]);
    expect(answers.map(({ links }) => links.length).sort()).toEqual([0, 1]);
    expect(await accounts()).toHaveLength(2);
  });

  it('gives what was refused back as a workbook, which is mended and uploaded', async () => {
    const { id } = await upload(ha, wrong, noClass);
    await accept(id);
    const answer = await refusedRows(id).expect(200);
    const [sheet] = await readWorkbook('a.xlsx', answer.body as Buffer);
    expect(sheet!.rows[0]).toEqual([...headings, expect.any(String)]);
    expect(sheet!.rows.slice(1).map(([name]) => name)).toEqual(['Vũ Ba', 'Hồ Ca']);
    expect(sheet!.rows[1]!.at(-1)).toMatch(/^Vai trò: Không hiểu vai trò này/);
    const english = await refusedRows(id, 'en').expect(200);
    expect(JSON.stringify(await readWorkbook('a.xlsx', english.body as Buffer))).toContain(
      'This role was not understood',
    );
    const mended = sheet!.rows.map((row) =>
      row.map((cell) => (cell === 'Giáo viên' ? 'GVCN' : String(cell ?? ''))),
    );
    const back = bodyOf<AccountImportView>(
      await send(
        await writeWorkbook([
          {
            ...{ name: 'x', headings: mended[0]! },
            rows: mended.slice(1).map((cells) => cells.map((value) => ({ value }))),
          },
        ]),
      ).expect(201),
    );
    expect(back.outcome).toMatchObject({ created: 1, unchanged: 1, refusedRows: 0 });
  });

  it('with nothing refused has no such workbook', async () => {
    const { id, can } = await upload(ha);
    expect(can.downloadRefused).toBe(false);
    const answer = await cgcn.get(`/api/v1/account-imports/${id}/refused-rows.xlsx`).expect(404);
    expect(codeOf(answer)).toBe('account-import.nothing-refused');
  });

  it('is read from text with commas too', async () => {
    const csv = ['Họ tên;Vai trò', 'Nguyễn Thu Hà;GVCN'].join('\r\n');
    const answer = await send(Buffer.from(csv), 'a.csv').expect(201);
    expect(answer.body).toMatchObject({ outcome: { created: 1 } });
  });

  it('may be begun from a template, which is read whole', async () => {
    const answer = await cgcn
      .get('/api/v1/account-imports/template.xlsx')
      .buffer(true)
      .parse(asBytes)
      .expect(200);
    const read = bodyOf<AccountImportView>(await send(answer.body as Buffer).expect(201));
    expect(read).toMatchObject({ findings: [], outcome: { created: 3, refusedRows: 0 } });
  });

  it.each<[string, number, string, () => Buffer | Promise<Buffer>]>([
    ['an empty file', 422, 'roster.empty', () => Buffer.from(' ')],
    ['a picture', 422, 'roster.not-a-workbook', () => Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    [
      'a list of students',
      422,
      'account-import.no-list',
      () => Buffer.from('Họ tên,Lớp\nLê An,10A1'),
    ],
    [
      'more people than a school has',
      422,
      'account-import.too-many-rows',
      () => Buffer.from(`Họ tên,Vai trò\n${'Lê An,GVCN\n'.repeat(1_001)}`),
    ],
    ['three megabytes', 413, 'request.too-large', () => Buffer.alloc(3 * 1024 * 1024, 'a')],
  ])('is refused for %s, by name', async (_what, status, code, bytes) => {
    const answer = await send(await bytes()).expect(status);
    expect(codeOf(answer)).toBe(code);
  });

  it('of which nobody can be taken is not accepted', async () => {
    const { id, can } = await upload(wrong);
    expect(can.accept).toBe(false);
    const answer = await cgcn.post(`/api/v1/account-imports/${id}/acceptance`).expect(422);
    expect(codeOf(answer)).toBe('account-import.nobody');
  });

  it('is CGCN’s alone', async () => {
    const { id } = await upload(ha);
    const bytes = await workbook(ha);
    for (const role of [
      'homeroom_teacher',
      'bgh',
      'training',
      'finance',
      'youth_union',
      'supervisors',
      'boarding',
    ] as const) {
      const person = await signIn(school, role);
      const path = `/api/v1/account-imports/${id}`;
      await send(bytes, 'a.xlsx', person).expect(403);
      await person.get('/api/v1/account-imports/template.xlsx').expect(403);
      await person.get(path).expect(403);
      await person.get(`${path}/refused-rows.xlsx`).expect(403);
      await person.post(`${path}/acceptance`).expect(403);
    }
    const nothing = '/api/v1/account-imports/00000000-0000-4000-8000-000000000000';
    expect(codeOf(await cgcn.get(nothing).expect(404))).toBe('account-import.not-found');
  });
});
