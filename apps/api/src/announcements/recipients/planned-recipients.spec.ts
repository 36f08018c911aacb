import readXlsxFile from 'read-excel-file/node';
import { asBytes } from '../../../test/support/answer-bytes.js';
import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { addFamilies } from '../../../test/support/families.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import { PlanAnnouncement } from '../plan-announcement.js';
import { announcementsPath, approve, ask } from '../testing/announcement-requests.js';
import type { PlannedRecipientListView } from './planned-recipient-views.js';

describe('who is in a send', () => {
  let school: TestSchool;
  let cgcn: SignedIn;
  let finance: SignedIn;
  let path: string;

  const list = async (body: object = {}, person = cgcn) =>
    bodyOf<PlannedRecipientListView>(await person.post(path).send(body).expect(200));
  const students = async (body: object = {}, person = cgcn) =>
    (await list(body, person)).items.map((one) =>
      one.students.map(({ studentName }) => studentName).join(', '),
    );

  beforeAll(async () => {
    school = await openSchool();
    cgcn = await signIn(school, 'cgcn');
    finance = await signIn(school, 'finance');
    const [an, binh, chi] = [
      { name: 'Le An', className: '10A1' },
      { name: 'Le Binh', className: '12A3' },
      { name: 'Vu Chi', className: '12A3' },
    ];
    const { classIds } = await addFamilies(school, cgcn.accountId, [
      { phone: '+84900000001', children: [an, binh] },
      { phone: '+84900000002', children: [chi] },
      { phone: '+84900000003', children: [chi] },
    ]);
    const asked = await ask(finance, {
      audience: { kind: 'classes', classIds: Object.values(classIds) },
    });
    path = `${announcementsPath}/${asked.id}/recipients`;
    expect(await list()).toEqual({ items: [], total: 0, nextCursor: null });
    await approve(cgcn, asked);
    await school.get(PlanAnnouncement).run(asked.id);
  });
  afterAll(() => school.close());

  it('is listed before it leaves, each with the reason and the state', async () => {
    const { items, total } = await list();
    expect(total).toBe(3);
    expect(items[0]).toMatchObject({
      ...{ phone: '+84900000001', status: 'queued', missedFor: null, missedForText: null },
      students: [
        { studentName: 'Le An', className: '10A1' },
        { studentName: 'Le Binh', className: '12A3' },
      ],
      reasons: [{ vi: 'Lớp 10A1' }, { vi: 'Lớp 12A3' }],
    });
    const first = await list({ limit: 2 });
    const second = await list({ limit: 2, cursor: first.nextCursor });
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([2, 1, null]);
  });

  it('is found by a name, a class, or for those who may see numbers a number; and by a state', async () => {
    expect(await students({ q: 'chi' })).toEqual(['Vu Chi', 'Vu Chi']);
    expect(await students({ q: 'le 12a3' })).toEqual(['Le An, Le Binh']);
    expect(await students({ q: '0900 000 003' })).toHaveLength(2);
    expect(await students({ q: '0900 000 003' }, finance)).toEqual([]);
    await school.sql(
      `UPDATE outbound_message SET status = 'cancelled', failure_code = 'left'
       WHERE address = '+84900000003'`,
    );
    const { items } = await list({ status: ['cancelled'] });
    expect(items).toMatchObject([
      {
        ...{ status: 'cancelled', missedFor: 'student-left' },
        missedForText: { vi: expect.stringContaining('không còn học ở trường') as string },
      },
    ]);
    expect((await list({ status: ['queued'] })).total).toBe(2);
    await cgcn
      .post(path)
      .send({ status: ['eaten'] })
      .expect(400);
  });

  it('is told a department without numbers, and nobody else', async () => {
    const { items } = await list({}, finance);
    expect(items.map(({ phone }) => phone)).toEqual([null, null, null]);
    expect(JSON.stringify(items)).not.toContain('+84');
    const other = await signIn(school, 'training');
    expect(codeOf(await other.post(path).send({}).expect(404))).toBe('announcement.not-found');
    await (await signIn(school, 'homeroom_teacher')).post(path).send({}).expect(404);
  });

  it('leaves as a workbook, which is written down without what was looked for', async () => {
    const write = async (body: object, person = cgcn): Promise<unknown[][]> => {
      const answer = await person
        .post(path.replace(/recipients$/, 'recipient-exports'))
        .send(body)
        .buffer()
        .parse(asBytes)
        .expect(200);
      return (await readXlsxFile(answer.body as Buffer))[0]!.data;
    };
    const [head, ...rows] = await write({ q: 'an' });
    expect(head).toEqual([
      ...['Lớp', 'Học sinh', 'Phụ huynh', 'SĐT', 'Vì sao có trong danh sách', 'Trạng thái'],
      'Vì sao không tới',
    ]);
    expect(rows).toEqual([
      [
        ...['10A1\n12A3', 'Le An\nLe Binh', 'Phụ huynh', '0900 000 001'],
        ...['Lớp 10A1, Lớp 12A3', 'Chờ gửi', null],
      ],
    ]);
    expect((await write({}, finance))[0]).not.toContain('SĐT');
    const entries = await school.sqlAsOwner<{ details: object }>(
      `SELECT details FROM audit_entry WHERE action = 'announcement.recipients-exported' ORDER BY id`,
    );
    expect(entries.map(({ details }) => details)).toEqual([
      { isSearched: true, rows: 1 },
      { isSearched: false, rows: 3 },
    ]);
  });
});
