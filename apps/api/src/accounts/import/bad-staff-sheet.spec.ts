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
import type { AccountImportView } from './account-import-view.js';

const headings = `<row r="1">${text('A1', 'Họ và tên')}${text('B1', 'Vai trò')}${text('C1', 'E-mail')}</row>`;
const sheet = (rows: string, after = '') =>
  handMade([{ name: 'Nhân sự', xml: headings + rows, after }]);
const ha = `<row r="2">${text('A2', 'Nguyễn Thu Hà')}${text('B2', 'GVCN')}</row>`;

describe('A list of the staff that nobody should have sent', () => {
  let school: TestSchool;
  let cgcn: SignedIn;
  beforeAll(async () => {
    school = await openSchool({ REQUESTS_PER_MINUTE: '100000' });
    cgcn = await signIn(school, 'cgcn');
  });
  afterAll(() => school.close());
  const dump = () =>
    school.sql<{ accounts: number; imports: number }>(
      `SELECT (SELECT count(*) FROM account)::integer AS accounts,
         (SELECT count(*) FROM account_import)::integer AS imports`,
    );

  const upload = (bytes: Buffer, fileName = 'nhan-su.xlsx') =>
    cgcn.post('/api/v1/account-imports').attach('file', bytes, fileName);
  const preview = async (bytes: Buffer, fileName?: string) =>
    bodyOf<AccountImportView>(await upload(bytes, fileName).expect(201));
  const refused = async (bytes: Buffer, fileName?: string): Promise<string> => {
    const before = await dump();
    const answer = await upload(bytes, fileName).expect(422);
    expect(await dump()).toEqual(before);
    const { detail } = bodyOf<{ detail: { vi: string; en: string } }>(answer);
    return `${codeOf(answer)}: ${detail.en}`;
  };

  it('with formulas is read by what they came to, and none is worked out', async () => {
    const { people } = await preview(
      sheet(
        `<row r="2">${formula('A2', 'CONCAT("Lý"," An")', 'Lý An')}${formula('B2', 'WEBSERVICE("http://x")', 'GVCN')}</row>`,
      ),
    );
    expect(people).toMatchObject([{ displayName: 'Lý An', role: 'homeroom_teacher' }]);
  });

  it('with macros is refused by name, also when it calls itself .xlsx', async () => {
    for (const fileName of ['ds.xlsm', 'ds.xlsx']) {
      expect(await refused(withMacros(sheet(ha)), fileName)).toMatch(/^roster\.macros: /);
    }
  });

  it('with 200,000 rows is refused by name', async () => {
    const lines = Buffer.from(`Họ tên,Vai trò\n${'A,\n'.repeat(200_000)}`);
    expect(await refused(lines, 'ds.csv')).toMatch(/^roster\.too-many-rows: .*20000\d/s);
    const answer = await upload(longWorkbook(200_000, headings));
    expect([answer.status, codeOf(answer)]).toEqual([413, 'request.too-large']);
  });

  it('with merged cells in the body is read as far as it can be, row by row', async () => {
    const { people } = await preview(
      sheet(
        `${ha}<row r="3">${text('A3', 'Lê Quang Minh')}${text('B3', '')}</row>`,
        '<mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells>',
      ),
    );
    expect(people.map(({ displayName, role }) => [displayName, role])).toEqual([
      ['Nguyễn Thu Hà', 'homeroom_teacher'],
      ['Lê Quang Minh', 'homeroom_teacher'],
    ]);
  });

  it('that would unpack to gigabytes is refused before it is unpacked', async () => {
    expect(await refused(bombOf(4_000_000_000))).toMatch(/^roster\.too-large: /);
    expect(await refused(bombOf(1_000))).toMatch(/^roster\.damaged: /);
  });

  it.each(misnamed)('is refused for what it is: %s', async (_what, fileName, bytes) => {
    expect(await refused(bytes, fileName)).toMatch(/^roster\.not-a-workbook: /);
  });

  it.each(['ds.csv', 'ds.jpg', 'ds'])(
    'is read by what is in it, though called %s',
    async (name) => {
      expect((await preview(sheet(ha), name)).people).toHaveLength(1);
    },
  );

  it('with SQL and HTML in its names is text', async () => {
    const { people, fileName } = await preview(
      sheet(
        `<row r="2">${text('A2', 'Robert&apos;); DROP TABLE account;--')}${text('B2', 'GVCN')}</row>` +
          `<row r="3">${text('A3', '&lt;script&gt;alert(1)&lt;/script&gt;')}${text('B3', 'GVCN')}</row>`,
      ),
      '<img src=x onerror=alert(1)>.xlsx',
    );
    expect(people.map(({ displayName }) => displayName)).toEqual([
      "Robert'); Drop Table Account;--",
      '<Script>Alert(1)</Script>',
    ]);
    expect(people.every(({ username }) => /^[a-z0-9.]+$/.test(username))).toBe(true);
    expect(fileName).toBe('<img src=x onerror=alert(1)>.xlsx');
  });
});
