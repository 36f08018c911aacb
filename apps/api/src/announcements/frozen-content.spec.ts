import { addFamilies, type Families } from '../../test/support/families.js';
import { openSchool, type TestSchool } from '../../test/support/school.js';
import { type SignedIn, signIn } from '../../test/support/sign-in.js';
import { hashOfText } from './announcement-content.js';
import type { AnnouncementView } from './announcement-views.js';
import { PlanAnnouncement } from './plan-announcement.js';
import { announcementsPath, approve, ask } from './testing/announcement-requests.js';

describe('what was stated and approved', () => {
  let school: TestSchool;
  let families: Families;
  let cgcn: SignedIn;
  let finance: SignedIn;

  beforeAll(async () => {
    school = await openSchool();
    cgcn = await signIn(school, 'cgcn');
    finance = await signIn(school, 'finance');
    families = await addFamilies(school, cgcn.accountId, [
      { phone: '+84900000001', children: [{ name: 'Nguyễn Thị An', className: '10A1' }] },
      { phone: '+84900000002', children: [{ name: 'Trần Văn Bình', className: '11B2' }] },
    ]);
  });
  afterAll(() => school.close());

  const plan = (id: string): Promise<boolean> => school.get(PlanAnnouncement).run(id);
  const messages = (id: string) =>
    school.sql<{ text: string }>(
      `SELECT m.text FROM outbound_message m JOIN dispatch d ON d.id = m.dispatch_id
       WHERE d.source_kind = 'announcement' AND d.source_id = $1`,
      [id],
    );
  const approved = async (): Promise<string> => {
    const { id } = await ask(finance, { sendAt: '2026-11-30T08:00:00+07:00' });
    await approve(cgcn, { id });
    return id;
  };

  const insult = 'Một câu xúc phạm';
  const toOneClass = () =>
    JSON.stringify({ kind: 'classes', classIds: [families.classIds['11B2']] });
  it.each<[string, string, () => unknown[]]>([
    ['another text', 'text = $2', () => [insult]],
    [
      'another text with its own statement',
      'text = $2, accuracy_text_hash = $3',
      () => [insult, hashOfText(insult)],
    ],
    ['another audience', 'audience = $2', () => [toOneClass()]],
    ['another day', 'message_date = $2', () => ['2026-12-31']],
    ['no diacritics', 'without_diacritics = $2', () => [true]],
    ['no approval’s hash', 'approved_hash = $2', () => [null]],
  ])(
    'is all that leaves: with %s put into the row nothing does, and it is told',
    async (_what, set, values) => {
      const id = await approved();
      await school.sql(`UPDATE announcement SET ${set} WHERE id = $1`, [id, ...values()]);
      expect(await plan(id)).toBe(false);
      expect(await messages(id)).toEqual([]);
      const found = (await cgcn.get(`${announcementsPath}/${id}`).expect(200))
        .body as AnnouncementView;
      expect(found).toMatchObject({ status: 'cancelled', progress: null });
      expect(found.history.at(-1)).toMatchObject({ move: 'refuse', actorName: null });
      expect(await plan(id)).toBe(false);
    },
  );

  it('leaves as it is where nothing was changed, nor is a title', async () => {
    const id = await approved();
    await school.sql(`UPDATE announcement SET title = 'Tên khác' WHERE id = $1`, [id]);
    expect(await plan(id)).toBe(true);
    expect(await messages(id)).toHaveLength(2);
  });

  it('is not approved where the text is no longer the one that was stated', async () => {
    const { id } = await ask(finance);
    await school.sql(`UPDATE announcement SET text = $2 WHERE id = $1`, [id, insult]);
    const answer = await cgcn
      .post(`${announcementsPath}/${id}/approval`)
      .send({ revision: 1 })
      .expect(409);
    expect(answer.body).toMatchObject({ code: 'announcement.not-as-stated' });
  });
});
