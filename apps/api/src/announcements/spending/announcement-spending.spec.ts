import readXlsxFile from 'read-excel-file/node';
import { asBytes } from '../../../test/support/answer-bytes.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import { addThreeFamilies, bringTo } from '../testing/announcement-stages.js';

describe('what announcements cost', () => {
  let school: TestSchool;
  let cgcn: SignedIn;
  let finance: SignedIn;

  beforeAll(async () => {
    school = await openSchool({ SMS_PART_PRICE: '400' });
    cgcn = await signIn(school, 'cgcn');
    finance = await signIn(school, 'finance');
    const training = await signIn(school, 'training');
    await addThreeFamilies(school, cgcn.accountId);
    const left = async (requester: SignedIn, month: string, parts: number): Promise<void> => {
      const id = await bringTo(school, 'sent', { requester, reviewer: cgcn });
      await school.sql(
        `UPDATE dispatch SET parts_left = $2, first_left_at = $3, last_left_at = $3
         WHERE source_id = $1`,
        [id, parts, `2026-${month}-15T10:00:00+07:00`],
      );
    };
    await left(finance, '11', 10);
    await left(finance, '11', 5);
    await left(training, '11', 40);
    await left(training, '10', 7);
  });
  afterAll(() => school.close());

  const spending = async (person: SignedIn, from: string, until: string) =>
    (
      (await person.get('/api/v1/announcement-spending').query({ from, until }).expect(200))
        .body as { items: unknown[] }
    ).items;

  it('is told by department and month, the latest and dearest first', async () => {
    expect(await spending(cgcn, '2026-10', '2026-11')).toEqual([
      {
        ...{ month: '2026-11', requesterRole: 'training', announcements: 1 },
        ...{ parts: 40, cost: 16_000 },
      },
      {
        ...{ month: '2026-11', requesterRole: 'finance', announcements: 2 },
        ...{ parts: 15, cost: 6_000 },
      },
      {
        ...{ month: '2026-10', requesterRole: 'training', announcements: 1 },
        ...{ parts: 7, cost: 2_800 },
      },
    ]);
    expect(await spending(cgcn, '2026-12', '2026-12')).toEqual([]);
  });

  it('is a department’s own alone, the leadership’s whole, and nobody else’s', async () => {
    expect(await spending(finance, '2026-10', '2026-11')).toMatchObject([
      { requesterRole: 'finance', parts: 15 },
    ]);
    expect(await spending(await signIn(school, 'bgh'), '2026-10', '2026-11')).toHaveLength(3);
    const teacher = await signIn(school, 'homeroom_teacher');
    await teacher.get('/api/v1/announcement-spending?from=2026-10&until=2026-11').expect(403);
  });

  it('is refused for what is no month', async () => {
    await cgcn.get('/api/v1/announcement-spending?from=2026-13&until=2026-11').expect(400);
    await cgcn.get('/api/v1/announcement-spending').expect(400);
  });

  it('can be taken away as a workbook, and that it was is in the audit trail', async () => {
    const answer = await cgcn
      .post('/api/v1/announcement-spending-exports')
      .send({ from: '2026-10', until: '2026-11', language: 'vi' })
      .buffer()
      .parse(asBytes)
      .expect(200);
    const rows = await readXlsxFile(answer.body as Buffer);
    expect(JSON.stringify(rows)).toContain('Tài chính');
    const [entry] = await school.sql<{ action: string }>(
      `SELECT action FROM audit_entry WHERE subject_id = 'announcement-spending'`,
    );
    expect(entry?.action).toBe('list.exported');
  });
});
