import readXlsxFile from 'read-excel-file/node';
import { asBytes } from '../../test/support/answer-bytes.js';
import { bodyOf, codeOf } from '../../test/support/answers.js';
import { addFamilies } from '../../test/support/families.js';
import { openSchool, type TestSchool } from '../../test/support/school.js';
import { type SignedIn, signIn } from '../../test/support/sign-in.js';
import type { AudienceSheetView } from '../contacts/audience-sheets/audience-sheet-view.js';
import { RemoveOldData } from '../platform/retention/remove-old-data.js';
import { PlanAnnouncement } from './plan-announcement.js';
import type { AnnouncementPreviewView } from './preview-view.js';
import { announcementsPath, approve, ask } from './testing/announcement-requests.js';

const sheets = '/api/v1/audience-sheets';
const text = 'Em {họ tên học sinh} còn {số tiền} đồng, hạn {hạn nộp}.';

describe('an uploaded sheet as the audience of an announcement', () => {
  let school: TestSchool;
  let cgcn: SignedIn;
  let finance: SignedIn;

  beforeAll(async () => {
    school = await openSchool({ REQUESTS_PER_MINUTE: '100000', MESSAGE_PREFIX: 'THPT Hoa Sen:' });
    cgcn = await signIn(school, 'cgcn');
    finance = await signIn(school, 'finance');
    await addFamilies(school, cgcn.accountId, [
      {
        phone: '+84900000001',
        children: [
          { name: 'Lý An', className: '10A1' },
          { name: 'Lý Bình', className: '12A1' },
        ],
      },
      { phone: '+84900000002', children: [{ name: 'Vũ Chi', className: '10A2' }] },
      { phone: '+84900000003', children: [{ name: 'Ngô Đạt', className: '10A2' }] },
    ]);
    for (const [name, code] of [
      ['Lý An', 'HS1'],
      ['Lý Bình', 'HS2'],
      ['Vũ Chi', 'HS3'],
      ['Ngô Đạt', 'HS4'],
    ]) {
      await school.sql('UPDATE student SET code = $2 WHERE full_name = $1', [name, code]);
    }
  });
  afterAll(() => school.close());

  const upload = async (...lines: string[]): Promise<AudienceSheetView> => {
    const file = Buffer.from(['Mã HS;Họ tên;Số tiền;Hạn nộp', ...lines].join('\n'));
    const answer = await finance.post(sheets).attach('file', file, 'hoc-phi.csv').expect(201);
    return bodyOf<AudienceSheetView>(answer);
  };
  const audienceOf = ({ id, columns }: AudienceSheetView) => ({
    ...{ kind: 'sheet', sheetId: id, columns },
  });
  const good = ['HS1;Lý An;1.250.000;05/12', 'HS2;;800.000;06/12', 'HS3;Vũ Chi;900.000;05/12'];

  it('shows each row that does not match, is doubled, or lacks a value, and gives them back', async () => {
    const sheet = await upload(
      ...good,
      'HS9;Ai đó;1;1',
      'HS3;Vũ Chi;5;5',
      ';Lý An;7;7',
      'HS4;Lý Đạt;8;8',
    );
    expect(sheet).toMatchObject({
      ...{ fileName: 'hoc-phi.csv', columns: ['số tiền', 'hạn nộp'], rows: 7 },
      ...{ matched: 2, refused: 5, missingValues: 0 },
    });
    expect(sheet.findings.map(({ row, finding }) => [row, finding])).toEqual([
      [4, 'doubled'],
      [5, 'unknown-code'],
      [6, 'doubled'],
      [7, 'no-code'],
      [8, 'other-name'],
    ]);
    const workbook = await finance
      .post(`${sheets}/${sheet.id}/exports`)
      .send({})
      .buffer()
      .parse(asBytes as never)
      .expect(200);
    const [mending] = (await readXlsxFile(workbook.body as Buffer)) as unknown as {
      data: unknown[][];
    }[];
    expect(mending!.data[0]).toEqual([
      ...['Mã học sinh', 'Họ và tên', 'số tiền', 'hạn nộp', 'Lý do cần sửa'],
    ]);
    expect(mending!.data[2]!.slice(0, 3)).toEqual(['HS9', 'Ai đó', '1']);
    expect(mending!.data).toHaveLength(6);
  });

  it('goes out once for each student, with the values of each, behind the school’s prefix', async () => {
    const audience = audienceOf(await upload(...good));
    const { id } = await ask(finance, { text, audience });
    await approve(cgcn, { id });
    await school.get(PlanAnnouncement).run(id);
    const rows = await school.sql<{ address: string; text: string; because: string }>(
      `SELECT m.address, m.text, m.because, m.subject = s.id::text AS "isOfStudent"
       FROM outbound_message m JOIN dispatch d ON d.id = m.dispatch_id
       JOIN student s ON position(s.full_name in m.text) > 0
       WHERE d.source_id = $1 ORDER BY m.text`,
      [id],
    );
    expect(rows).toEqual([
      {
        ...{ address: '+84900000001', because: 'row:2', isOfStudent: true },
        text: 'THPT Hoa Sen: Em Lý An còn 1.250.000 đồng, hạn 05/12.',
      },
      {
        ...{ address: '+84900000001', because: 'row:3', isOfStudent: true },
        text: 'THPT Hoa Sen: Em Lý Bình còn 800.000 đồng, hạn 06/12.',
      },
      {
        ...{ address: '+84900000002', because: 'row:4', isOfStudent: true },
        text: 'THPT Hoa Sen: Em Vũ Chi còn 900.000 đồng, hạn 05/12.',
      },
    ]);
  });

  it('goes out once for each phone where the text carries no value of its own', async () => {
    const audience = audienceOf(await upload(...good));
    const body = { text: 'Em {họ tên học sinh} đã nộp đủ.', audience };
    const answer = await finance.post('/api/v1/announcement-previews').send(body).expect(200);
    expect(bodyOf<AnnouncementPreviewView>(answer)).toMatchObject({
      ...{ phones: 2, messages: 2, prefix: 'THPT Hoa Sen:' },
      sample: {
        withDiacritics: { text: 'THPT Hoa Sen: Em Lý An và Lý Bình đã nộp đủ.' },
      },
    });
  });

  it('counts phones, students and messages apart, and each message’s parts with the prefix', async () => {
    const audience = audienceOf(await upload(...good));
    const answer = await finance
      .post('/api/v1/announcement-previews')
      .send({ text, audience })
      .expect(200);
    const preview = bodyOf<AnnouncementPreviewView>(answer);
    expect(preview).toMatchObject({
      phones: 2,
      messages: 3,
      students: 3,
      totalPartsAreExact: true,
    });
    expect(preview.sample?.withoutDiacritics).toMatchObject({ parts: 1, totalParts: 3 });
  });

  it('is refused where a value is missing for somebody, who is named', async () => {
    const audience = audienceOf(await upload(...good, 'HS4;Ngô Đạt;;05/12'));
    const shown = await finance
      .post('/api/v1/announcement-previews')
      .send({ text, audience })
      .expect(200);
    expect(bodyOf<AnnouncementPreviewView>(shown).withoutValue).toMatchObject([
      { fullName: 'Ngô Đạt', className: '10A2', fields: ['số tiền'] },
    ]);
    const refused = await finance
      .post(announcementsPath)
      .send({ title: 'Học phí', text, audience, accurate: true });
    expect([refused.status, codeOf(refused)]).toEqual([422, 'audience.value-missing']);
    // What the text does not say may be missing.
    await ask(finance, { text: 'Hạn {hạn nộp}.', audience });
  });

  it('is known by its own columns alone', async () => {
    const { id } = await upload(...good);
    const audience = { kind: 'sheet', sheetId: id, columns: ['số tiền', 'hạn nộp', 'ghi chú'] };
    const answer = await finance
      .post(announcementsPath)
      .send({ title: 'A', text: 'B', audience, accurate: true });
    expect(codeOf(answer)).toBe('audience.sheet-gone');
  });

  it('stays what it was once it is there', async () => {
    const { id } = await upload(...good);
    await expect(
      school.sql(`UPDATE audience_sheet_row SET "values" = '{}' WHERE sheet_id = $1`, [id]),
    ).rejects.toThrow();
  });

  it('is for whoever uploaded it, and for those who read every announcement', async () => {
    const { id } = await upload(...good);
    const training = await signIn(school, 'training');
    await training.get(`${sheets}/${id}`).expect(404);
    const audience = { kind: 'sheet', sheetId: id, columns: ['số tiền', 'hạn nộp'] };
    const asked = { title: 'A', text, audience, accurate: true };
    for (const [path, body] of [
      [announcementsPath, asked],
      ['/api/v1/announcement-previews', { text, audience }],
      ['/api/v1/announcement-audiences', { audience }],
      ['/api/v1/announcement-audiences/recipients', { audience }],
      ['/api/v1/announcement-audiences/unreachable', { audience }],
    ] as const) {
      const answer = await training.post(path).send(body);
      expect([answer.status, codeOf(answer)]).toEqual([404, 'audience-sheet.not-found']);
    }
    await cgcn.get(`${sheets}/${id}`).expect(200);
    await finance.get(`${sheets}/${id}`).expect(200);
  });

  test.each([
    ['no column of codes', 'Họ tên;Số tiền\nLý An;5', 'audience.sheet-without-codes'],
    ['nothing in it', '', 'roster.empty'],
  ])('is refused with %s', async (_what, content, code) => {
    const answer = await finance.post(sheets).attach('file', Buffer.from(content), 'a.csv');
    expect([answer.status, codeOf(answer)]).toEqual([answer.status, code]);
    expect(answer.status).toBeGreaterThanOrEqual(400);
  });

  it('goes with the messages that were made of it, but not before they are made', async () => {
    const [made, waiting, unused] = [
      await upload(...good),
      await upload(...good),
      await upload(...good),
    ];
    const announced = await ask(finance, { text, audience: audienceOf(made) });
    await ask(finance, { text, audience: audienceOf(waiting) });
    await approve(cgcn, announced);
    await school.get(PlanAnnouncement).run(announced.id);
    await school.setClock('2028-01-10T09:00:00+07:00');
    await school.get(RemoveOldData).removeAll();
    const [left] = await school.sql<{ ids: string[] }>(
      `SELECT array_agg(DISTINCT s.id::text) AS ids FROM audience_sheet s
       JOIN audience_sheet_row r ON r.sheet_id = s.id WHERE s.id = ANY($1)`,
      [[made.id, waiting.id, unused.id]],
    );
    expect(left).toEqual({ ids: [waiting.id] });
  });
});
