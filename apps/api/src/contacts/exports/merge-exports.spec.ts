import readXlsxFile from 'read-excel-file/node';
import { asBytes } from '../../../test/support/answer-bytes.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import { guardian, idOf, student, takeOver } from '../testing/roster-in-test.js';

describe('the lists of merging', () => {
  let school: TestSchool;
  let cgcn: SignedIn;
  beforeAll(async () => {
    school = await openSchool({ REQUESTS_PER_MINUTE: '100000' });
    cgcn = await signIn(school, 'cgcn');
    await takeOver(school, [
      student({
        ...{ code: 'S1', fullName: 'Lý An' },
        guardians: [guardian('mother', 'Hồ Thị Ca', '+84900000001')],
      }),
      student({
        ...{ code: 'S2', fullName: 'Lý Em', className: '11A1', grade: 11 },
        guardians: [guardian('mother', 'Hồ T. Ca', '+84900000001')],
      }),
    ]);
  });
  afterAll(() => school.close());

  const exported = async (path: string, body: object = {}): Promise<unknown[][]> => {
    const answer = await cgcn
      .post(`/api/v1/${path}`)
      .send(body)
      .buffer()
      .parse(asBytes as never)
      .expect(200);
    const [sheet] = (await readXlsxFile(answer.body as Buffer)) as unknown as {
      data: unknown[][];
    }[];
    return sheet!.data;
  };
  const latestEntry = () =>
    school.sql(
      `SELECT action, subject_id, details ->> 'rows' AS rows FROM audit_entry ORDER BY id DESC LIMIT 1`,
    );

  it('are kept as workbooks, and the trail tells of each', async () => {
    const [headings, pair, ...others] = await exported('merge-suggestion-exports');
    expect(others).toEqual([]);
    expect(pair).toHaveLength(headings!.length);
    expect(pair).toEqual(
      expect.arrayContaining([
        ...['Hồ Thị Ca', 'Lý An (10A1), Mẹ', 'Hồ T. Ca', 'Lý Em (11A1), Mẹ'],
        ...['0900 000 001', 'Tên giống nhau'],
      ]),
    );
    expect(await latestEntry()).toEqual([
      { action: 'contact.exported', subject_id: 'merge-suggestions', rows: '1' },
    ]);
    const [keptId, goneId] = [
      await idOf(school, 'guardian', 'Hồ Thị Ca'),
      await idOf(school, 'guardian', 'Hồ T. Ca'),
    ];
    await cgcn.post('/api/v1/guardian-merges').send({ keptId, goneId }).expect(201);
    expect(await exported('merge-suggestion-exports')).toHaveLength(1);
    const [english, made] = await exported('guardian-merge-exports', { language: 'en' });
    expect(english).toContain('Merged by');
    expect(made).toEqual(expect.arrayContaining(['Hồ Thị Ca', 'Hồ T. Ca', 'Người thử cgcn']));
    expect(await latestEntry()).toEqual([
      { action: 'contact.exported', subject_id: 'merges', rows: '1' },
    ]);
  });
});
