import readXlsxFile from 'read-excel-file/node';
import { asBytes } from '../../../test/support/answer-bytes.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { addAccount, type SignedIn, signIn } from '../../../test/support/sign-in.js';

describe('the list of accounts as a workbook', () => {
  let school: TestSchool;
  let cgcn: SignedIn;

  const exported = async (body: object): Promise<unknown[][]> => {
    const answer = await cgcn
      .post('/api/v1/account-exports')
      .send(body)
      .buffer()
      .parse(asBytes as never)
      .expect(200);
    const sheets = (await readXlsxFile(answer.body as Buffer)) as unknown as {
      data: unknown[][];
    }[];
    return sheets[0]!.data;
  };

  beforeAll(async () => {
    school = await openSchool({ SIGN_INS_PER_MINUTE: '1000', REQUESTS_PER_MINUTE: '100000' });
    cgcn = await signIn(school, 'cgcn');
    await addAccount(school, 'homeroom_teacher', 'gvcn');
  });
  afterAll(() => school.close());

  it('holds who is on the screen, under the headings of the template', async () => {
    const [headings, ...rows] = await exported({ role: 'homeroom_teacher' });
    expect(headings?.slice(0, 5)).toEqual([
      ...['Họ và tên', 'Tên đăng nhập', 'Vai trò', 'E-mail', 'Lớp chủ nhiệm'],
    ]);
    expect(rows.map((cells) => cells[2])).toEqual(rows.map(() => 'GVCN'));
    expect(rows.map((cells) => cells[1])).toContain('gvcn');
    expect(rows.map((cells) => cells[1])).not.toContain('cgcn');
  });

  it('changes nothing when it is uploaded again', async () => {
    const answer = await cgcn
      .post('/api/v1/account-exports')
      .send({})
      .buffer()
      .parse(asBytes as never)
      .expect(200);
    const uploaded = await cgcn
      .post('/api/v1/account-imports')
      .attach('file', answer.body as Buffer, 'nhan-su.xlsx')
      .expect(201);
    expect(uploaded.body).toMatchObject({
      outcome: { created: 0, classes: 0, refusedRows: 0 },
    });
  });

  it('is in the audit trail, without what was looked for', async () => {
    await exported({ q: 'gvcn', status: 'active', language: 'en' });
    const [entry] = await school.sql<{ details: object }>(
      "SELECT details FROM audit_entry WHERE action = 'account.exported' ORDER BY id DESC LIMIT 1",
    );
    expect(entry?.details).toEqual({ status: 'active', rows: 1, searched: true });
  });

  it('is nobody’s who does not manage the accounts', async () => {
    const bgh = await signIn(school, 'bgh');
    await bgh.post('/api/v1/account-exports').send({}).expect(403);
  });
});
