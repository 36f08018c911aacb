import readXlsxFile from 'read-excel-file/node';
import { asBytes } from '../../test/support/answer-bytes.js';
import { bodyOf, codeOf } from '../../test/support/answers.js';
import { addFamilies, type Families } from '../../test/support/families.js';
import { openSchool, type TestSchool } from '../../test/support/school.js';
import { type SignedIn, signIn } from '../../test/support/sign-in.js';
import type { NotDeliveredListView } from './announcement-result-views.js';
import { PlanAnnouncement } from './plan-announcement.js';
import { announcementsPath, approve, ask } from './testing/announcement-requests.js';

describe('who did not get an announcement', () => {
  let school: TestSchool;
  let families: Families;
  let cgcn: SignedIn;
  let finance: SignedIn;
  let path: string;

  const list = async (query = '', person = cgcn) =>
    bodyOf<NotDeliveredListView>(await person.get(`${path}${query}`).expect(200));
  const phones = async (query = '') =>
    (await list(query)).items.map(({ phone }) => phone?.slice(-3));

  beforeAll(async () => {
    school = await openSchool();
    cgcn = await signIn(school, 'cgcn');
    finance = await signIn(school, 'finance');
    const [an, binh, chi] = [
      { name: 'Lê An', className: '10A1' },
      { name: 'Lê Bình', className: '12A3' },
      { name: 'Vũ Chi', className: '12A3' },
    ];
    families = await addFamilies(school, cgcn.accountId, [
      { phone: '+84900000001', children: [an, binh] },
      { phone: '+84900000002', children: [chi] },
      { phone: '+84900000003', children: [chi] },
      { phone: '+84900000004', children: [an] },
      { phone: '+84900000005', children: [an] },
    ]);
    const asked = await ask(finance);
    await approve(cgcn, asked);
    await school.get(PlanAnnouncement).run(asked.id);
    path = `${announcementsPath}/${asked.id}/not-delivered`;
    const end = (last: number, status: string, kind: string | null, code: string | null) =>
      school.sql(
        `UPDATE outbound_message SET status = $1, failure_kind = $2, failure_code = $3
         WHERE address = '+8490000000' || $4`,
        [status, kind, code, String(last)],
      );
    await end(1, 'failed', 'permanent', 'recipient');
    await end(2, 'expired', null, null);
    await end(3, 'cancelled', null, 'opted-out');
    await end(4, 'delivered', null, null);
    await end(5, 'unknown', null, 'UND_ERR_HEADERS_TIMEOUT');
  });
  afterAll(() => school.close());

  it('is told with whom it was for, and why in words that tell what to do', async () => {
    const { items, total } = await list();
    expect(total).toBe(4);
    const [first] = items.filter(({ phone }) => phone === '+84900000001');
    expect(first).toMatchObject({
      ...{ status: 'failed', failureKind: 'permanent', failureCode: 'recipient' },
      reason: 'number-unusable',
      reasonText: { vi: expect.stringContaining('số khác') as string },
      guardians: [{ guardianName: 'Phụ huynh', relationship: 'guardian' }],
      students: [
        { studentName: 'Lê An', className: '10A1' },
        { studentName: 'Lê Bình', className: '12A3' },
      ],
    });
    expect(items.map(({ reason }) => reason).sort()).toEqual([
      ...['expired', 'number-unusable', 'opted-out', 'unknown'],
    ]);
  });

  it('may be narrowed to states and to a class', async () => {
    expect(await phones('?status=failed')).toEqual(['001']);
    expect(await phones('?status=expired&status=cancelled')).toEqual(['002', '003']);
    expect(await phones(`?classId=${families.classIds['12A3']}`)).toEqual(['001', '002', '003']);
    expect(await phones(`?classId=${families.classIds['10A1']}&status=unknown`)).toEqual(['005']);
    await cgcn.get(`${path}?status=delivered`).expect(400);
  });

  it('comes page by page', async () => {
    const first = await list('?limit=3');
    const second = await list(`?limit=3&cursor=${first.nextCursor}`);
    expect([first.items.length, second.items.length]).toEqual([3, 1]);
    expect([first.total, second.nextCursor]).toEqual([4, null]);
  });

  it('is told a department by names and classes, without numbers', async () => {
    const { items } = await list('', finance);
    expect(items.map(({ phone }) => phone)).toEqual([null, null, null, null]);
    expect(JSON.stringify(items)).not.toContain('+84');
    expect(items[0]!.students).not.toEqual([]);
    const other = await signIn(school, 'training');
    expect(codeOf(await other.get(path).expect(404))).toBe('announcement.not-found');
  });

  describe('as a workbook', () => {
    const read = async (query: string, person = cgcn) => {
      const answer = await person.get(`${path}.xlsx${query}`).buffer().parse(asBytes).expect(200);
      const [sheet] = await readXlsxFile(answer.body as Buffer);
      return sheet!.data;
    };

    it('has a line for each, in the reader’s language', async () => {
      const [head, first, ...others] = await read('?status=failed');
      expect([head, others]).toEqual([
        ['Lớp', 'Học sinh', 'Phụ huynh', 'SĐT', 'Kết quả', 'Lý do và việc cần làm'],
        [],
      ]);
      expect(first).toEqual([
        ...['10A1\n12A3', 'Lê An\nLê Bình', 'Phụ huynh', '0900 000 001', 'Không gửi được'],
        expect.stringContaining('số khác'),
      ]);
      expect((await read('?language=en')).map((row) => row[4])).toEqual([
        ...['Result', 'Failed', 'Expired', 'Cancelled', 'Unknown'],
      ]);
    });

    it('has no column of numbers for those who may not see them', async () => {
      const [head] = await read('', finance);
      expect(head).toEqual(['Lớp', 'Học sinh', 'Phụ huynh', 'Kết quả', 'Lý do và việc cần làm']);
    });
  });
});
