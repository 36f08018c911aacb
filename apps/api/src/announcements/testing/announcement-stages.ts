import { addFamilies } from '../../../test/support/families.js';
import type { TestSchool } from '../../../test/support/school.js';
import type { SignedIn } from '../../../test/support/sign-in.js';
import { PlanAnnouncement } from '../plan-announcement.js';
import { announcementsPath, approve, ask } from './announcement-requests.js';

/** Where an announcement can stand, its requester's and its reviewer's deeds apart. */
export const stages = [
  'submitted',
  'returned',
  'edited',
  'withdrawn',
  'approved',
  'waiting',
  'sending',
  'paused',
  'sent',
  'expired',
  'cancelled',
  'half-cancelled',
] as const;
export type Stage = (typeof stages)[number];

/** Three phones: enough for one message of each end. */
export async function addThreeFamilies(school: TestSchool, confirmedBy: string): Promise<void> {
  await addFamilies(
    school,
    confirmedBy,
    ['Lê An', 'Hồ Bình', 'Vũ Chi'].map((name, index) => ({
      phone: `+8490000000${index}`,
      children: [{ name, className: '10A1' }],
    })),
  );
}

/** Asks for an announcement that leaves tomorrow, and brings it to a stage. */
export async function bringTo(
  school: TestSchool,
  stage: Stage,
  { requester, reviewer }: { requester: SignedIn; reviewer: SignedIn },
): Promise<string> {
  const asked = await ask(requester, { sendAt: '2026-11-24T08:00:00+07:00' });
  const { id } = asked;
  const act = async (person: SignedIn, verb: string, body: object = {}): Promise<void> => {
    await person.post(`${announcementsPath}/${id}/${verb}`).send(body).expect(201);
  };
  const plan = async (): Promise<void> => {
    await approve(reviewer, asked);
    await school.get(PlanAnnouncement).run(id);
  };
  switch (stage) {
    case 'submitted':
      break;
    case 'returned':
      await act(reviewer, 'return', { note: 'Sửa giúp' });
      break;
    case 'edited':
      await reviewer
        .put(`${announcementsPath}/${id}/edit`)
        .send({ revision: 1, text: 'Lời khác', withoutDiacritics: false })
        .expect(200);
      break;
    case 'withdrawn':
      await act(requester, 'withdrawal');
      break;
    case 'approved':
      await approve(reviewer, asked);
      break;
    case 'waiting':
      await plan();
      break;
    case 'sending':
      await plan();
      await settle(school, id, ['delivered', 'queued', 'queued']);
      break;
    case 'paused':
      await plan();
      await settle(school, id, ['delivered', 'queued', 'queued']);
      await reviewer.post(`${announcementsPath}/${id}/pause`).expect(201);
      break;
    case 'sent':
      await plan();
      await settle(school, id, ['delivered', 'failed', 'unknown']);
      break;
    case 'expired':
      await plan();
      await settle(school, id, ['expired', 'expired', 'expired']);
      break;
    case 'cancelled':
      await plan();
      await act(reviewer, 'cancellation');
      break;
    case 'half-cancelled':
      await plan();
      await settle(school, id, ['delivered', 'unknown', 'queued']);
      await act(reviewer, 'cancellation');
      break;
  }
  return id;
}

/** Has its three messages ended so, as the workers would have written it. */
export async function settle(
  school: TestSchool,
  id: string,
  statuses: readonly string[],
): Promise<void> {
  await school.sql(
    `UPDATE outbound_message m SET status = ($2::text[])[right(m.address, 1)::integer + 1]
     FROM dispatch d WHERE d.id = m.dispatch_id AND d.source_id = $1`,
    [id, statuses],
  );
  const count = (status: string): number => statuses.filter((one) => one === status).length;
  await school.sql(
    `UPDATE dispatch SET delivered = $2, failed = $3, unknown = $4, expired = $5, sent = $6
     WHERE source_id = $1`,
    [id, ...['delivered', 'failed', 'unknown', 'expired', 'sent'].map(count)],
  );
}
