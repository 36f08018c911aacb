import { readFile } from 'node:fs/promises';
import readXlsxFile from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import { asBytes } from '../../../test/support/answer-bytes.js';
import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import { RosterAcceptances } from './roster-acceptances.js';
import type { ColumnMeaningListView } from './roster-finding-views.js';
import type { RosterPreviewView } from './roster-preview-view.js';
import type { AcceptanceProgressView, RosterRowPageView } from './roster-row-views.js';

const somewhere = '00000000-0000-4000-8000-000000000000';

describe('the rows of an uploaded roster', () => {
  let school: TestSchool;
  let cgcn: SignedIn;
  let preview: RosterPreviewView;

  const upload = async (bytes: Buffer, name = '10A1.xlsx') =>
    bodyOf<RosterPreviewView>(
      await cgcn.post('/api/v1/contacts/imports').attach('file', bytes, name).expect(201),
    );
  const uploadText = (text: string) => upload(Buffer.from(text), '10A1.csv');
  const rows = async (id: string, query = '') =>
    bodyOf<RosterRowPageView>(
      await cgcn.get(`/api/v1/contacts/imports/${id}/rows${query}`).expect(200),
    );
  const accept = (id: string) => cgcn.post(`/api/v1/contacts/imports/${id}/acceptance`).expect(200);
  const download = async (id: string, query = '') => {
    const answer = await cgcn
      .get(`/api/v1/contacts/imports/${id}/refused-rows.xlsx${query}`)
      .buffer()
      .parse(asBytes)
      .expect(200);
    return { bytes: answer.body as Buffer, headers: answer.headers as Record<string, string> };
  };

  const head = 'Mã HS,Họ và tên,Lớp,SĐT mẹ';
  const body = [
    'A1,Lê An,10A1,0900000001',
    'A2,,10A1,0900000002',
    'A3,Vũ Bình,10A1,09000',
    'A4,Hồ Chi,10A1,0900000004 / 0900000005',
  ];

  beforeAll(async () => {
    school = await openSchool({ REQUESTS_PER_MINUTE: '100000' });
    cgcn = await signIn(school, 'cgcn');
    const before = await uploadText(`${head}\nA1,Lê An,10A2,0900000001\n`);
    await accept(before.id);
    preview = await uploadText([head, ...body].join('\n'));
  });
  afterAll(() => school.close());

  test.each([
    ['taken', ['A1 changed', 'A3 added', 'A4 added']],
    ['added', ['A3 added', 'A4 added']],
    ['changed', ['A1 changed']],
    ['unchanged', []],
    ['refused', ['A2 refused']],
    ['remarked', ['A3 added', 'A4 added']],
  ])('that are %s are shown with what becomes of them', async (show, expected) => {
    const page = await rows(preview.id, `?show=${show}`);
    expect(page.rows.map(({ code, kind }) => `${code} ${kind}`)).toEqual(expected);
    expect(page).toMatchObject({ total: expected.length, next: null });
  });

  it('say what changes, and what is wrong at which cell and why', async () => {
    const [changed, mended, doubled] = (await rows(preview.id)).rows;
    expect(changed).toMatchObject({
      ...{ sheet: '10A1', row: 2, fullName: 'Lê An', className: '10A1' },
      changes: [{ what: 'class', from: '10A2', to: '10A1' }],
      guardians: [{ phones: ['+84900000001'] }],
    });
    expect(mended!.findings).toMatchObject([
      {
        ...{ severity: 'refused', column: 'D', heading: 'SĐT mẹ', value: '09000' },
        reason: { vi: expect.stringContaining('thiếu') as string },
      },
    ]);
    expect(doubled!.findings).toMatchObject([{ severity: 'warning', column: 'D' }]);
    const [refused] = (await rows(preview.id, '?show=refused')).rows;
    expect(refused).toMatchObject({
      ...{ row: 3, code: 'A2', fullName: null },
      findings: [{ severity: 'refused', column: null, code: 'missing-student-name' }],
    });
  });

  it('come page by page', async () => {
    const first = await rows(preview.id, '?limit=2');
    const second = await rows(preview.id, `?limit=2&cursor=${first.next}`);
    expect([...first.rows, ...second.rows].map(({ code }) => code)).toEqual(['A1', 'A3', 'A4']);
    expect([first.total, second.next]).toEqual([3, null]);
  });

  it('stand under columns that show what is in them, and may mean what a list says', async () => {
    expect(preview.sheets[0]!.columns[3]).toEqual({
      ...{ index: 3, letter: 'D', heading: 'SĐT mẹ', meaning: 'mother-phone' },
      samples: ['0900000001', '0900000002', '09000'],
    });
    const answer = await cgcn.get('/api/v1/contacts/imports/column-meanings').expect(200);
    const { meanings } = bodyOf<ColumnMeaningListView>(answer);
    expect(meanings).toContainEqual({
      meaning: 'mother-phone',
      label: { vi: 'SĐT mẹ', en: 'Mother’s phone' },
    });
  });

  describe('that were not taken', () => {
    it('are given back as a workbook with what is wrong beside each', async () => {
      expect(preview.can.downloadRefused).toBe(true);
      const { bytes, headers } = await download(preview.id);
      expect(headers['content-type']).toContain('spreadsheetml');
      expect(headers['content-disposition']).toBe('attachment; filename="dong-can-sua.xlsx"');
      const [sheet] = await readXlsxFile(bytes);
      expect(sheet?.data[0]).toEqual(['Mã HS', 'Họ và tên', 'Lớp', 'SĐT mẹ', 'Lý do cần sửa']);
      expect(sheet?.data.slice(1)).toEqual([
        ['A2', null, '10A1', '0900000002', expect.stringContaining('họ tên') as string],
        ['A3', 'Vũ Bình', '10A1', '09000', expect.stringMatching(/^SĐT mẹ: .*thiếu/) as string],
      ]);
      const english = await readXlsxFile((await download(preview.id, '?language=en')).bytes);
      expect(english[0]?.data[0]?.[4]).toBe('What to mend');
    });

    it('are taken once they are mended in that workbook and uploaded again', async () => {
      await accept(preview.id);
      const [sheet] = await readXlsxFile((await download(preview.id)).bytes);
      const mended = sheet!.data.map((row) => [...row]);
      mended[1]![1] = 'Trần Dung';
      mended[2]![3] = '0900000003';
      const data = mended.map((row) => row.map((value) => ({ value: (value ?? '') as string })));
      const again = await upload(await writeXlsxFile(data, { sheet: sheet!.sheet }).toBuffer());
      expect(again.counts).toMatchObject({ students: 2, refusedRows: 0, refusedCells: 0 });
      expect(again.outcome).toMatchObject({ added: 1, changed: 1, newContacts: 2 });
      expect(again.can.downloadRefused).toBe(false);
      await accept(again.id);
      const found = await school.sql(
        `SELECT s.code, p.e164 FROM student s
         JOIN guardianship g ON g.student_id = s.id JOIN contact k ON k.guardianship_id = g.id
         JOIN phone p ON p.id = k.phone_id WHERE s.code IN ('A2', 'A3') ORDER BY 1`,
      );
      expect(found).toEqual([
        { code: 'A2', e164: '+84900000002' },
        { code: 'A3', e164: '+84900000003' },
      ]);
      const nothing = await cgcn
        .get(`/api/v1/contacts/imports/${again.id}/refused-rows.xlsx`)
        .expect(404);
      expect(codeOf(nothing)).toBe('roster-import.nothing-refused');
    });

    it('of a real list come back as bad as they were, and no others', async () => {
      const bytes = await readFile(new URL('../../../test/fixtures/roster.xlsx', import.meta.url));
      const first = await upload(bytes, 'roster.xlsx');
      const again = await upload((await download(first.id)).bytes, 'again.xlsx');
      expect(again.counts).toMatchObject({
        refusedRows: first.counts.refusedRows,
        refusedCells: first.counts.refusedCells,
      });
      const problems = ({ refusedRows, refusedCells }: RosterPreviewView) => [
        ...refusedRows.map(({ sheet, code, student = '' }) => `${sheet} ${code} ${student}`),
        ...refusedCells.map(({ sheet, code, value }) => `${sheet} ${code} ${value}`),
      ];
      expect(problems(again).sort()).toEqual(problems(first).sort());
      expect(again.counts.students).toBeLessThan(100);
    });
  });

  describe('while they are taken over', () => {
    const progress = async (id: string) =>
      bodyOf<AcceptanceProgressView>(
        await cgcn.get(`/api/v1/contacts/imports/${id}/acceptance`).expect(200),
      );

    it('say how far that is, to whichever process is asked', async () => {
      const { id } = await uploadText(`${head}\nB1,Lý Tiến,10A1,0900000021\n`);
      expect(await progress(id)).toEqual({ accepted: false, share: null });
      const seen: AcceptanceProgressView[] = [];
      await school.get(RosterAcceptances).during(id, async (tell) => {
        tell(0.5);
        await eventuallyShare(id, 0.5);
        seen.push(await progress(id));
        tell(0.6);
        tell(0.75);
        await eventuallyShare(id, 0.75);
        seen.push(await progress(id));
      });
      expect(seen).toEqual([
        { accepted: false, share: 0.5 },
        { accepted: false, share: 0.75 },
      ]);
      expect(await progress(id)).toEqual({ accepted: false, share: null });
      await accept(id);
      expect(await progress(id)).toEqual({ accepted: true, share: null });
    });

    it('are forgotten when the process that took them dies', async () => {
      const { id } = await uploadText(`${head}\nB2,Lý Lùi,10A1,0900000022\n`);
      await school.sql(
        `INSERT INTO roster_acceptance (import_id, share, told_at)
         VALUES ($1, 0.5, now() - interval '2 minutes')`,
        [id],
      );
      expect(await progress(id)).toEqual({ accepted: false, share: null });
    });

    const eventuallyShare = async (id: string, share: number): Promise<void> => {
      for (let tries = 0; tries < 400; tries += 1) {
        if ((await progress(id)).share === share) return;
      }
      throw new Error(`never came to ${share}`);
    };
  });

  it('are nobody’s but CGCN’s and of who brought it, and of no upload that there is not', async () => {
    const teacher = await signIn(school, 'homeroom_teacher');
    for (const path of ['rows', 'refused-rows.xlsx', 'acceptance']) {
      const refused = await teacher.get(`/api/v1/contacts/imports/${preview.id}/${path}`);
      expect([path, codeOf(refused)]).toEqual([
        path,
        path === 'acceptance' ? 'roster-import.not-found' : 'contact.not-own-class',
      ]);
      const missing = await cgcn.get(`/api/v1/contacts/imports/${somewhere}/${path}`);
      expect([path, missing.status]).toEqual([path, 404]);
    }
  });
});
