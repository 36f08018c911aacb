import { addFamilies } from '../../test/support/families.js';
import { openSchool, type TestSchool } from '../../test/support/school.js';
import { type SignedIn, signIn } from '../../test/support/sign-in.js';
import type { AnnouncementView } from './announcement-views.js';
import type { AnnouncementPreviewView } from './preview-view.js';
import { PlanAnnouncement } from './plan-announcement.js';
import { announcementsPath, approve, ask, plainRequest } from './testing/announcement-requests.js';

const correction = {
  title: 'Đính chính giờ họp',
  text: 'Xin đính chính: họp lúc 7h30, không phải 8h00.',
  accurate: true,
};

describe('a correction', () => {
  let school: TestSchool;
  let cgcn: SignedIn;
  let finance: SignedIn;
  let wrong: string;

  const statuses = ['delivered', 'sent', 'unknown', 'failed', 'cancelled', 'expired'];
  beforeAll(async () => {
    school = await openSchool();
    cgcn = await signIn(school, 'cgcn');
    finance = await signIn(school, 'finance');
    await addFamilies(
      school,
      cgcn.accountId,
      statuses.map((status, index) => ({
        phone: `+8490000000${index}`,
        children: [{ name: `Lê ${status}`, className: '10A1' }],
      })),
    );
    wrong = (await ask(finance)).id;
    await approve(cgcn, { id: wrong });
    await school.get(PlanAnnouncement).run(wrong);
    // One message of each way to end.
    await school.sql(
      `UPDATE outbound_message m SET status = ($2::text[])[right(m.address, 1)::integer + 1]
       FROM dispatch d WHERE d.id = m.dispatch_id AND d.source_id = $1`,
      [wrong, statuses],
    );
  });
  afterAll(() => school.close());

  const correct = (person: SignedIn, changes: object = {}) =>
    person.post(`${announcementsPath}/${wrong}/corrections`).send({ ...correction, ...changes });
  const read = async (id: string, person = finance): Promise<AnnouncementView> =>
    (await person.get(`${announcementsPath}/${id}`).expect(200)).body as AnnouncementView;
  const settle = () =>
    school.sql(
      `UPDATE dispatch SET delivered = 1, sent = 1, unknown = 1, failed = 1, cancelled = 1, expired = 1
       WHERE source_id = $1`,
      [wrong],
    );

  it('waits until the wrong one no longer leaves', async () => {
    expect((await correct(finance).expect(409)).body).toMatchObject({
      code: 'announcement.still-leaving',
    });
    expect((await read(wrong)).can.correct).toBe(false);
    await settle();
    expect((await read(wrong)).can.correct).toBe(true);
  });

  it('goes to exactly those whom the wrong one reached, by two people, and both pages tell', async () => {
    const asked = (await correct(finance).expect(201)).body as AnnouncementView;
    expect(asked).toMatchObject({
      ...{ status: 'submitted', corrects: wrong, wrong: { id: wrong, title: plainRequest.title } },
    });
    const preview = await cgcn.get(`${announcementsPath}/${asked.id}/preview`).expect(200);
    expect(preview.body as AnnouncementPreviewView).toMatchObject({
      ...{ phones: 3, sample: { withDiacritics: { text: correction.text, totalParts: 3 } } },
    });
    const alone = await finance.post(`${announcementsPath}/${asked.id}/approval`);
    expect(alone.status).toBe(403);
    // Whom the wrong one has reached is put right, also where the family has left meanwhile.
    await school.sql(`UPDATE enrolment SET enrolled_until = '2026-11-01'`);
    await approve(cgcn, asked);
    expect(await school.get(PlanAnnouncement).run(asked.id)).toBe(true);
    const rows = await school.sql<{ address: string; text: string }>(
      `SELECT m.address, m.text FROM outbound_message m JOIN dispatch d ON d.id = m.dispatch_id
       WHERE d.source_id = $1 ORDER BY m.address`,
      [asked.id],
    );
    expect(rows).toEqual(
      ['+84900000000', '+84900000001', '+84900000002'].map((address) => ({
        ...{ address, text: correction.text },
      })),
    );
    expect((await read(wrong)).corrections).toMatchObject([
      { id: asked.id, title: correction.title, status: 'planned' },
    ]);
  });

  it('keeps the wrong one from being tried again', async () => {
    const answer = await cgcn.post(`${announcementsPath}/${wrong}/retry`).expect(409);
    expect(answer.body).toMatchObject({ code: 'announcement.corrected' });
    expect((await read(wrong, cgcn)).can).toMatchObject({ retry: false, decideUnknown: true });
  });

  it('is refused with values of a student, for what reached nobody, and to who may not see it', async () => {
    const named = await correct(finance, { text: 'Kính gửi PHHS em {họ tên học sinh}' }).expect(
      400,
    );
    expect(named.body).toMatchObject({
      fields: [{ field: 'text', code: 'announcement.correction-names-students' }],
    });
    const { id } = await ask(finance);
    const none = await finance
      .post(`${announcementsPath}/${id}/corrections`)
      .send(correction)
      .expect(409);
    expect(none.body).toMatchObject({ code: 'announcement.reached-nobody' });
    await correct(await signIn(school, 'training')).expect(404);
  });

  it('that was returned stays one, whatever audience is chosen', async () => {
    const asked = (await correct(finance).expect(201)).body as AnnouncementView;
    await cgcn
      .post(`${announcementsPath}/${asked.id}/return`)
      .send({ note: 'Thêm ngày' })
      .expect(201);
    const body = { ...plainRequest, text: 'Họp lúc 7h30.', audience: { kind: 'school' } };
    await finance.put(`${announcementsPath}/${asked.id}`).send(body).expect(200);
    expect(await read(asked.id)).toMatchObject({ corrects: wrong, status: 'submitted' });
    await approve(cgcn, asked);
    await school.get(PlanAnnouncement).run(asked.id);
    expect((await read(asked.id)).progress?.total).toBe(3);
  });
});
