import type { SignedIn } from '../../../test/support/sign-in.js';
import type { AnnouncementView } from '../announcement-views.js';

export const announcementsPath = '/api/v1/announcements';

/** A request that is right in every field, for specs to change one thing of. */
export const plainRequest = {
  title: 'Họp phụ huynh',
  text: 'Kính mời phụ huynh {họ tên học sinh}, lớp {lớp}, dự họp ngày {ngày}.',
  date: '2026-11-29',
  audience: { kind: 'school' },
  accurate: true,
};

/** Hands a request in and returns it as it was answered. */
export async function ask(
  requester: SignedIn,
  changes: Record<string, unknown> = {},
): Promise<AnnouncementView> {
  const answer = await requester
    .post(announcementsPath)
    .send({ ...plainRequest, ...changes })
    .expect(201);
  return answer.body as AnnouncementView;
}

/** Approves what stands there now. */
export async function approve(approver: SignedIn, { id }: { id: string }): Promise<void> {
  const answer = await approver.get(`${announcementsPath}/${id}`).expect(200);
  const { revision } = answer.body as AnnouncementView;
  await approver.post(`${announcementsPath}/${id}/approval`).send({ revision }).expect(201);
}
