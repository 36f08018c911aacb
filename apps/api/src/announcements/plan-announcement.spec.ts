import { eventually } from '../../test/support/deliveries.js';
import { addFamilies } from '../../test/support/families.js';
import { openSchool, type TestSchool } from '../../test/support/school.js';
import { type SignedIn, signIn } from '../../test/support/sign-in.js';
import { Audience } from '../contacts/audience/audience.js';
import { Delivery } from '../delivery/delivery.js';
import { hashOfContent } from './announcement-content.js';
import type { AnnouncementView } from './announcement-views.js';
import { AnnouncementRepository } from './announcement.repository.js';
import { PlanAnnouncement } from './plan-announcement.js';
import { announcementsPath, approve, ask } from './testing/announcement-requests.js';

interface Row {
  address: string;
  text: string;
  grounds: string[];
  lane: string;
  not_before: Date;
  expires_at: Date;
  status: string;
}

describe('planning an announcement', () => {
  let school: TestSchool;
  let cgcn: SignedIn;
  let finance: SignedIn;

  beforeAll(async () => {
    school = await openSchool();
    cgcn = await signIn(school, 'cgcn');
    finance = await signIn(school, 'finance');
    const an = { name: 'Nguyễn Thị An', className: '10A1' };
    const binh = { name: 'Nguyễn Văn Bình', className: '12A3' };
    await addFamilies(school, cgcn.accountId, [
      { phone: '+84900000001', children: [an, binh] },
      { phone: '+84900000002', children: [binh] },
      { phone: '+84900000003', children: [binh], status: 'unconfirmed' },
    ]);
  });

  afterAll(() => school.close());

  const approved = async (changes: Record<string, unknown> = {}): Promise<{ id: string }> => {
    const { id } = await ask(finance, changes);
    await approve(cgcn, { id });
    return { id };
  };
  const rowsOf = ({ id }: { id: string }): Promise<Row[]> =>
    school.sql<Row>(
      `SELECT m.*, d.lane, d.not_before, d.expires_at FROM outbound_message m JOIN dispatch d ON d.id = m.dispatch_id
       WHERE d.source_kind = 'announcement' AND d.source_id = $1 ORDER BY m.address`,
      [id],
    );
  const read = async (id: string): Promise<AnnouncementView> =>
    (await cgcn.get(`${announcementsPath}/${id}`).expect(200)).body as AnnouncementView;
  const plan = (id: string): Promise<boolean> => school.get(PlanAnnouncement).run(id);

  it('writes one message to each phone that can be reached, in the exact words', async () => {
    const announcement = await approved();
    expect(await plan(announcement.id)).toBe(true);
    const rows = await rowsOf(announcement);
    expect(rows.map(({ address, text }) => [address, text])).toEqual([
      [
        '+84900000001',
        'Kính mời phụ huynh Nguyễn Thị An và Nguyễn Văn Bình, lớp 10A1 và 12A3, dự họp ngày 29/11/2026.',
      ],
      ['+84900000002', 'Kính mời phụ huynh Nguyễn Văn Bình, lớp 12A3, dự họp ngày 29/11/2026.'],
    ]);
    expect(rows[0]?.lane).toBe('bulk');
    const contacts = await school.sql<{ ground: string }>(
      `SELECT 'contact:' || contact.id AS ground FROM contact
       JOIN phone ON phone.id = contact.phone_id WHERE e164 = '+84900000001'`,
    );
    expect([...rows[0]!.grounds].sort()).toEqual(contacts.map(({ ground }) => ground).sort());
    expect(await read(announcement.id)).toMatchObject({
      status: 'planned',
      state: 'waiting',
      plannedParts: 3,
      progress: { total: 2, underWay: 2 },
    });
  });

  it('writes it without diacritics where that was asked for, and counts the fewer parts', async () => {
    const announcement = await approved({ withoutDiacritics: true });
    await plan(announcement.id);
    expect((await rowsOf(announcement))[1]?.text).toBe(
      'Kinh moi phu huynh Nguyen Van Binh, lop 12A3, du hop ngay 29/11/2026.',
    );
    expect(await read(announcement.id)).toMatchObject({ plannedParts: 2 });
  });

  it('is due at its time, and expires a day after the window opens', async () => {
    const announcement = await approved({ sendAt: '2026-11-23T23:00:00+07:00', date: null });
    await plan(announcement.id);
    const [row] = await rowsOf(announcement);
    expect(row?.not_before).toEqual(new Date('2026-11-23T23:00:00+07:00'));
    expect(row?.expires_at).toEqual(new Date('2026-11-25T06:00:00+07:00'));
    // Nothing leaves at night, so the day of the message is the next one.
    expect(row?.text).toContain('24/11/2026');
  });

  it('finds nothing to do the second time', async () => {
    const announcement = await approved();
    const runs = await Promise.all([plan(announcement.id), plan(announcement.id)]);
    expect(runs.sort()).toEqual([false, true]);
    expect(await plan(announcement.id)).toBe(false);
    expect(await rowsOf(announcement)).toHaveLength(2);
  });

  it('leaves no trace when it is killed half-way, and is found again', async () => {
    const announcement = await approved();
    const audience = school.get(Audience);
    const whole = audience.recipients.bind(audience);
    audience.recipients = async function* (transaction, rule, kind) {
      for await (const chunk of whole(transaction, rule, kind, 1)) {
        yield chunk;
        throw new Error('killed');
      }
    };
    await expect(plan(announcement.id)).rejects.toThrow('killed');
    audience.recipients = whole;
    expect(await rowsOf(announcement)).toEqual([]);
    expect(await school.get(Delivery).progress('announcement', announcement.id)).toBeNull();
    expect(await read(announcement.id)).toMatchObject({ status: 'approved', plannedParts: null });
    expect(await school.get(AnnouncementRepository).listUnplanned(50)).toContain(announcement.id);
  });

  it('is done by a worker that nobody told, from PostgreSQL alone', async () => {
    const announcement = await ask(finance);
    // As after an approval whose job was lost.
    const asked = await school.get(AnnouncementRepository).find(announcement.id);
    await school.sql(
      `UPDATE announcement SET status = 'approved', approved_by = $2, approved_hash = $3,
         leave_at = $4 WHERE id = $1`,
      [announcement.id, cgcn.accountId, hashOfContent(asked!), '2026-11-30T08:00:00+07:00'],
    );
    const worker = await school.startWorker();
    await eventually(
      () => read(announcement.id),
      ({ status }) => status === 'planned',
    );
    expect(await rowsOf(announcement)).toHaveLength(2);
    await worker.close();
  });

  describe('and cancelling it', () => {
    it('cancels every message that has not left', async () => {
      const announcement = await approved({ sendAt: '2026-11-30T08:00:00+07:00' });
      await plan(announcement.id);
      await cgcn.post(`${announcementsPath}/${announcement.id}/cancellation`).expect(201);
      expect((await rowsOf(announcement)).map(({ status }) => status)).toEqual([
        'cancelled',
        'cancelled',
      ]);
      expect(await read(announcement.id)).toMatchObject({
        state: 'cancelled',
        progress: { didNotArrive: 2 },
        can: { cancel: false },
      });
    });

    it('before the plan keeps it from being planned', async () => {
      const announcement = await approved();
      await cgcn.post(`${announcementsPath}/${announcement.id}/cancellation`).expect(201);
      expect(await plan(announcement.id)).toBe(false);
      expect(await rowsOf(announcement)).toEqual([]);
    });

    it('is refused when every message has left', async () => {
      const announcement = await approved({ sendAt: '2026-11-30T08:00:00+07:00' });
      await plan(announcement.id);
      await school.sql(
        `UPDATE outbound_message SET status = 'delivered' WHERE dispatch_id =
           (SELECT id FROM dispatch WHERE source_id = $1)`,
        [announcement.id],
      );
      const answer = await cgcn
        .post(`${announcementsPath}/${announcement.id}/cancellation`)
        .expect(409);
      expect(answer.body).toMatchObject({ code: 'announcement.all-left' });
      expect(await read(announcement.id)).toMatchObject({ status: 'planned' });
    });
  });

  it('shows a department its results without numbers, and CGCN with them', async () => {
    const announcement = await approved({ sendAt: '2026-11-30T08:00:00+07:00' });
    await plan(announcement.id);
    await cgcn.post(`${announcementsPath}/${announcement.id}/cancellation`).expect(201);
    const path = `${announcementsPath}/${announcement.id}`;
    const results = await finance.get(`${path}/results`).expect(200);
    expect(results.body).toMatchObject({
      state: 'cancelled',
      progress: { counts: { cancelled: 2 } },
    });
    const phonesFor = async (reader: SignedIn): Promise<(string | null)[]> => {
      const answer = await reader.get(`${path}/not-delivered`).expect(200);
      return (answer.body as { items: { phone: string | null }[] }).items.map(({ phone }) => phone);
    };
    expect(await phonesFor(finance)).toEqual([null, null]);
    expect((await phonesFor(cgcn)).sort()).toEqual(['+84900000001', '+84900000002']);
    const training = await signIn(school, 'training');
    await training.get(`${path}/results`).expect(404);
    const teacher = await signIn(school, 'homeroom_teacher');
    await teacher.get(`${path}/not-delivered`).expect(404);
  });
});
