import { bodyOf } from '../../test/support/answers.js';
import {
  eventually,
  openSchoolWithCarrier,
  type SchoolWithCarrier,
} from '../../test/support/deliveries.js';
import { addFamilies, type Families } from '../../test/support/families.js';
import { type SignedIn, signIn } from '../../test/support/sign-in.js';
import type { NotDeliveredListView } from './announcement-result-views.js';
import type { AnnouncementView } from './announcement-views.js';
import { PlanAnnouncement } from './plan-announcement.js';
import { announcementsPath, approve, ask } from './testing/announcement-requests.js';

/** What changes at the school between the approval and the hand-over is looked at again. */
describe('between the approval and the sending', () => {
  let house: SchoolWithCarrier;
  let cgcn: SignedIn;
  let finance: SignedIn;
  let families: Families;

  beforeAll(async () => {
    house = await openSchoolWithCarrier();
    cgcn = await signIn(house.school, 'cgcn');
    finance = await signIn(house.school, 'finance');
    families = await addFamilies(house.school, cgcn.accountId, [
      { phone: '+84900000001', children: [{ name: 'Le An', className: '10A1' }] },
      { phone: '+84900000002', children: [{ name: 'Ho Binh', className: '10A1' }] },
      { phone: '+84900000003', children: [{ name: 'Vu Chi', className: '10A1' }] },
      { phone: '+84900000004', children: [{ name: 'Ly Dung', className: '10A2' }] },
      { phone: '+84900000005', children: [{ name: 'Ly Giang', className: '10A2' }] },
    ]);
  });
  afterAll(() => house.close());

  const read = async (id: string): Promise<AnnouncementView> =>
    bodyOf<AnnouncementView>(await finance.get(`${announcementsPath}/${id}`).expect(200));
  const leaves = async (name: string): Promise<void> => {
    const path = `/api/v1/students/${families.studentIds[name]}`;
    const { version } = bodyOf<{ version: number }>(await cgcn.get(`${path}/moves`).expect(200));
    await cgcn
      .post(`${path}/departures`)
      .set('if-match', `"${version}"`)
      .send({ from: '2026-11-23', reason: 'transferred' })
      .expect(201);
  };

  it('whoever left, opted out or is no longer there is skipped, with the reason in words and counts', async () => {
    const asked = await ask(finance, { sendAt: '2026-11-23T10:00:00+07:00' });
    await approve(cgcn, asked);
    await house.school.get(PlanAnnouncement).run(asked.id);
    const unplanned = await ask(finance, {
      audience: { kind: 'classes', classIds: [families.classIds['10A2']] },
    });
    await approve(cgcn, unplanned);

    await leaves('Le An');
    for (const name of ['Ly Dung', 'Ly Giang']) await leaves(name);
    await cgcn
      .post(`/api/v1/guardians/${families.guardianIds['+84900000002']}/opt-outs`)
      .send({ messageKind: 'announcement', howSaid: 'gọi điện' })
      .expect(204);
    await house.school.setClock('2026-11-23T10:00:00+07:00');
    await house.school.startWorker();

    const { progress, can } = await eventually(
      () => read(asked.id),
      ({ state }) => state === 'sent',
    );
    expect(progress).toMatchObject({ total: 5, confirmed: 1, didNotArrive: 4, unknown: 0 });
    expect(can.retry).toBe(false);
    const { items, reasons, total } = bodyOf<NotDeliveredListView>(
      await finance.get(`${announcementsPath}/${asked.id}/not-delivered`).expect(200),
    );
    expect(total).toBe(4);
    expect(reasons).toMatchObject([
      { reason: 'student-left', count: 3, label: { vi: 'Học sinh không còn học ở trường' } },
      { reason: 'opted-out', count: 1, label: { vi: 'Phụ huynh không nhận loại tin này' } },
    ]);
    expect(items.map(({ students, reason }) => [students[0]?.studentName, reason]).sort()).toEqual([
      ...[
        ['Ho Binh', 'opted-out'],
        ['Le An', 'student-left'],
      ],
      ...[
        ['Ly Dung', 'student-left'],
        ['Ly Giang', 'student-left'],
      ],
    ]);
    expect(house.carrier.summary().accepted).toBe(1);

    // A class that was empty when its recipients were fixed: it went to nobody, and says so.
    const nobody = await eventually(
      () => read(unplanned.id),
      ({ state }) => state === 'sent',
    );
    expect(nobody.progress).toMatchObject({ total: 0, phase: 'closed' });
  });
});
