import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import {
  bombOf,
  formula,
  longWorkbook,
  misnamed,
  text,
  withMacros,
} from '../../platform/workbook/reading/testing/bad-workbooks.js';
import { handMade } from '../../platform/workbook/reading/testing/hand-made-workbook.js';
import { dumpRoster } from '../testing/roster-in-test.js';
import type { RosterPreviewView } from './roster-preview-view.js';

const headings = `<row r="1">${text('A1', 'Mã HS')}${text('B1', 'Họ và tên')}${text('C1', 'Lớp')}${text('D1', 'SĐT mẹ')}</row>`;
const sheet = (rows: string, after = '') =>
  handMade([{ name: '10A1', xml: headings + rows, after }]);

describe('a file that nobody should have sent', () => {
  let school: TestSchool;
  let cgcn: SignedIn;

  const upload = (bytes: Buffer, fileName = 'danh-sach.xlsx') =>
    cgcn.post('/api/v1/contacts/imports').attach('file', bytes, fileName);
  const preview = async (bytes: Buffer, fileName?: string): Promise<RosterPreviewView> =>
    bodyOf(await upload(bytes, fileName).expect(201));

  beforeAll(async () => {
    school = await openSchool({ REQUESTS_PER_MINUTE: '100000' });
    cgcn = await signIn(school, 'cgcn');
  });
  afterAll(() => school.close());
  afterEach(async () => {
    expect((await dumpRoster(school)).student).toEqual([]);
  });

  it('with formulas is read by what they came to, and none is worked out', async () => {
    const { students } = await preview(
      sheet(
        `<row r="2">${formula('A2', 'WEBSERVICE("http://x")', 'HS1')}${formula('B2', 'CONCAT("Lý"," An")', 'Lý An')}${text('C2', '10A1')}${text('D2', '=1+1')}</row>`,
      ),
    );
    expect(students).toMatchObject([{ code: 'HS1', fullName: 'Lý An', guardians: [] }]);
  });

  it('with macros is refused by name, also when it calls itself .xlsx', async () => {
    for (const fileName of ['ds.xlsm', 'ds.xlsx']) {
      const answer = await upload(withMacros(sheet('')), fileName).expect(422);
      expect(codeOf(answer)).toBe('roster.macros');
      expect(bodyOf<{ detail: { vi: string } }>(answer).detail.vi).toContain('macro (.xlsm)');
    }
  });

  it('with 200,000 rows is refused by name, with how many there are', async () => {
    const answer = await upload(longWorkbook(200_000, headings)).expect(422);
    expect(codeOf(answer)).toBe('roster.too-many-rows');
    expect(bodyOf<{ detail: { en: string } }>(answer).detail.en).toContain('has 200001 rows');
    const lines = await upload(Buffer.from('HS1,Lý An,10A1\n'.repeat(200_000)), 'ds.csv').expect(
      422,
    );
    expect(bodyOf<{ detail: { vi: string } }>(lines).detail.vi).toContain('200000 dòng');
  });

  it('with merged cells in the body is read as far as it can be, row by row', async () => {
    const found = await preview(
      sheet(
        `<row r="2">${text('A2', 'HS1')}${text('B2', 'Lý An')}${text('C2', '10A1')}${text('D2', '0900000001')}</row>` +
          `<row r="3">${text('A3', 'HS2')}${text('B3', 'Lý Bình')}${text('C3', '')}</row>`,
        '<mergeCells count="2"><mergeCell ref="C2:C3"/><mergeCell ref="D2:D3"/></mergeCells>',
      ),
    );
    expect(found.students.map(({ fullName, className }) => [fullName, className])).toEqual([
      ['Lý An', '10A1'],
      ['Lý Bình', '10A1'],
    ]);
  });

  it('that would unpack to gigabytes is refused before it is unpacked', async () => {
    const bomb = await upload(bombOf(4_000_000_000)).expect(422);
    expect(codeOf(bomb)).toBe('roster.too-large');
    const liar = await upload(bombOf(1_000)).expect(422);
    expect(codeOf(liar)).toBe('roster.damaged');
  });

  test.each([...misnamed])('is refused for what it is: %s', async (_what, fileName, bytes) => {
    expect(codeOf(await upload(bytes, fileName).expect(422))).toBe('roster.not-a-workbook');
  });

  test.each([
    ['a workbook called .csv', 'ds.csv'],
    ['a workbook called .jpg', 'ds.jpg'],
    ['a workbook with no ending', 'ds'],
  ])('is read by what is in it, and not by its name: %s', async (_what, fileName) => {
    const bytes = sheet(
      `<row r="2">${text('A2', 'HS1')}${text('B2', 'Lý An')}${text('C2', '10A1')}</row>`,
    );
    expect((await preview(bytes, fileName)).students).toHaveLength(1);
  });

  it('with SQL and HTML in its names is text, in the answer and in the trail', async () => {
    const name = 'Robert&apos;); DROP TABLE student;--';
    const tag = '&lt;script&gt;alert(1)&lt;/script&gt;';
    const { students, fileName } = await preview(
      sheet(
        `<row r="2">${text('A2', "' OR 1=1 --")}${text('B2', name)}${text('C2', '10A1')}</row>` +
          `<row r="3">${text('A3', 'HS2')}${text('B3', tag)}${text('C3', '10A1')}</row>`,
      ),
      '<img src=x onerror=alert(1)>.xlsx',
    );
    expect(students.map(({ fullName }) => fullName.toLowerCase())).toEqual([
      "robert'); drop table student;--",
      '<script>alert(1)</script>',
    ]);
    expect(fileName).toBe('<img src=x onerror=alert(1)>.xlsx');
  });

  it('and a body of 10 MB is told to be too large, whatever route it is for', async () => {
    const note = 'x'.repeat(10 * 1024 * 1024);
    for (const path of ['contacts/confirmations', 'student-searches', 'student-exports']) {
      const answer = await cgcn.post(`/api/v1/${path}`).send({ note });
      expect([path, answer.status, codeOf(answer)]).toEqual([path, 413, 'request.too-large']);
    }
  });

  test.each([
    ['contacts/confirmations', { contactIds: [], how: 'call', force: true }, 'force'],
    ['contacts/refusals', { contactIds: 'all', reason: 'x' }, 'contactIds'],
    ['confirmation-desk-searches', { q: ['x'] }, 'q'],
    ['student-searches', { q: { $ne: '' } }, 'q'],
    ['student-exports', { grade: '10; DROP TABLE student' }, 'grade'],
  ])('and JSON of the wrong shape is refused by its field: %s %j', async (path, body, field) => {
    const answer = await cgcn.post(`/api/v1/${path}`).send(body).expect(400);
    expect(codeOf(answer)).toBe('request.invalid');
    const { fields } = bodyOf<{ fields: { field: string }[] }>(answer);
    expect(fields.map((problem) => problem.field)).toContain(field);
  });
});
