import { addFamilies } from '../../test/support/families.js';
import { openSchool, type TestSchool } from '../../test/support/school.js';
import { type SignedIn, signIn } from '../../test/support/sign-in.js';
import type { AnnouncementListView, AnnouncementView } from './announcement-views.js';
import { announcementsPath, approve, ask, plainRequest } from './testing/announcement-requests.js';

describe('announcements', () => {
  let school: TestSchool;
  let cgcn: SignedIn;
  let secondCgcn: SignedIn;
  let bgh: SignedIn;
  let finance: SignedIn;
  let training: SignedIn;

  beforeAll(async () => {
    school = await openSchool();
    cgcn = await signIn(school, 'cgcn');
    secondCgcn = await signIn(school, 'cgcn', 'cgcn2');
    bgh = await signIn(school, 'bgh');
    finance = await signIn(school, 'finance');
    training = await signIn(school, 'training');
    await addFamilies(school, cgcn.accountId, [
      { phone: '+84900000001', children: [{ name: 'Nguyễn Thị An', className: '10A1' }] },
    ]);
  });

  afterAll(() => school.close());

  const read = async (reader: SignedIn, id: string): Promise<AnnouncementView> =>
    (await reader.get(`${announcementsPath}/${id}`).expect(200)).body as AnnouncementView;

  describe('asking', () => {
    it('keeps name, time and text of the statement that the content is accurate', async () => {
      const asked = await ask(finance, { text: 'Họp lớp'.normalize('NFD') });
      expect(asked).toMatchObject({
        status: 'submitted',
        state: 'submitted',
        revision: 1,
        requesterRole: 'finance',
        text: 'Họp lớp',
        can: { withdraw: true, approve: false, return: false, cancel: false, resubmit: false },
      });
      expect(asked.history).toEqual([
        expect.objectContaining({
          move: 'submit',
          actorName: 'Người thử finance',
          at: expect.stringMatching(/^2026-11-23T02:00/) as string,
          text: 'Họp lớp',
        }),
      ]);
      const [row] = await school.sql<{ accuracy_text_hash: string }>(
        'SELECT accuracy_text_hash FROM announcement WHERE id = $1',
        [asked.id],
      );
      expect(row?.accuracy_text_hash).toMatch(/^[\da-f]{64}$/);
    });

    it.each([
      ['without the statement', { accurate: false }, 'accurate', undefined],
      ['with fields that do not exist', { text: 'Khối {môn}' }, 'text', 'message.unknown-field'],
      ['without a text', { text: ' \u200b ' }, 'text', 'message.empty'],
      ['longer than a phone can join', { text: 'ư'.repeat(20_000) }, 'text', 'message.too-long'],
      ['for nobody in particular', { audience: { kind: 'x' } }, 'audience', 'audience.invalid'],
      [
        'for a past time',
        { sendAt: '2026-11-22T09:00:00+07:00' },
        'sendAt',
        'announcement.time-passed',
      ],
      ['for a time without an offset', { sendAt: '2026-11-24T09:00:00' }, 'sendAt', 'matches'],
      ['about a day that does not exist', { date: '2026-02-30' }, 'date', 'isIso8601'],
    ])('refuses one %s, and names the field', async (_name, changes, field, code) => {
      const answer = await finance.post(announcementsPath).send({ ...plainRequest, ...changes });
      expect(answer.status).toBe(400);
      expect(answer.body).toMatchObject({ code: 'request.invalid' });
      expect((answer.body as { fields: unknown[] }).fields).toContainEqual(
        expect.objectContaining(code === undefined ? { field } : { field, code }),
      );
    });

    it('names each field that cannot be filled in', async () => {
      const answer = await finance
        .post(announcementsPath)
        .send({ ...plainRequest, text: 'Học phí tháng {tháng}: {số tiền} đ' })
        .expect(400);
      const { fields } = answer.body as { fields: { message: string }[] };
      expect(fields.map(({ message }) => message)).toEqual([
        expect.stringContaining('{tháng}'),
        expect.stringContaining('{số tiền}'),
      ]);
    });

    it('is not for a homeroom teacher', async () => {
      const teacher = await signIn(school, 'homeroom_teacher');
      await teacher.post(announcementsPath).send(plainRequest).expect(403);
    });
  });

  describe('returning', () => {
    it('goes back with a note, is mended, and is then another revision', async () => {
      const asked = await ask(finance);
      await cgcn
        .post(`${announcementsPath}/${asked.id}/return`)
        .send({ note: 'Sai ngày' })
        .expect(201);
      const returned = await read(finance, asked.id);
      expect(returned).toMatchObject({
        state: 'returned',
        can: { resubmit: true, withdraw: true },
      });
      expect(returned.history.at(-1)).toMatchObject({ move: 'return', note: 'Sai ngày' });

      await training.put(`${announcementsPath}/${asked.id}`).send(plainRequest).expect(404);
      await cgcn.put(`${announcementsPath}/${asked.id}`).send(plainRequest).expect(403);
      const mended = { ...plainRequest, text: 'Lớp {lớp} họp.' };
      await finance.put(`${announcementsPath}/${asked.id}`).send(mended).expect(200);
      expect(await read(finance, asked.id)).toMatchObject({
        status: 'submitted',
        revision: 2,
        text: 'Lớp {lớp} họp.',
      });
    });

    it('is never one’s own, and not for what has moved on', async () => {
      const own = await ask(cgcn);
      const note = { note: 'Sửa lại' };
      const refused = await cgcn
        .post(`${announcementsPath}/${own.id}/return`)
        .send(note)
        .expect(403);
      expect(refused.body).toMatchObject({ code: 'announcement.own' });
      await cgcn.post(`${announcementsPath}/${own.id}/withdrawal`).expect(201);
      const late = await secondCgcn
        .post(`${announcementsPath}/${own.id}/return`)
        .send(note)
        .expect(409);
      expect(late.body).toMatchObject({ code: 'announcement.moved-on' });
    });

    it('is the only time to change a request', async () => {
      const asked = await ask(finance);
      const answer = await finance
        .put(`${announcementsPath}/${asked.id}`)
        .send(plainRequest)
        .expect(409);
      expect(answer.body).toMatchObject({ code: 'announcement.moved-on' });
    });
  });

  describe('withdrawing', () => {
    it('is for the requester, until somebody approves', async () => {
      const asked = await ask(finance);
      await cgcn.post(`${announcementsPath}/${asked.id}/withdrawal`).expect(403);
      await finance.post(`${announcementsPath}/${asked.id}/withdrawal`).expect(201);
      expect(await read(finance, asked.id)).toMatchObject({ state: 'withdrawn' });

      const approved = await ask(finance);
      await approve(cgcn, approved);
      const late = await finance.post(`${announcementsPath}/${approved.id}/withdrawal`).expect(409);
      expect(late.body).toMatchObject({ code: 'announcement.moved-on' });
    });
  });

  describe('reading', () => {
    it('shows a department its own alone, and CGCN and leadership all', async () => {
      const asked = await ask(finance);
      await training.get(`${announcementsPath}/${asked.id}`).expect(404);
      const idsOf = async (reader: SignedIn): Promise<string[]> => {
        const answer = await reader.get(announcementsPath).query({ limit: 100 }).expect(200);
        return (answer.body as AnnouncementListView).items.map(({ id }) => id);
      };
      expect(await idsOf(training)).toEqual([]);
      expect(await idsOf(finance)).toContain(asked.id);
      expect(await idsOf(cgcn)).toContain(asked.id);
      expect(await idsOf(bgh)).toContain(asked.id);
    });

    it('pages through a list, the latest first, and keeps to the statuses asked for', async () => {
      await school.setClock('2026-11-23T10:00:00+07:00');
      const first = await ask(training);
      await school.setClock('2026-11-23T10:01:00+07:00');
      const second = await ask(training);
      const pageOf = async (query: object): Promise<AnnouncementListView> =>
        (await training.get(announcementsPath).query(query).expect(200))
          .body as AnnouncementListView;
      const page = await pageOf({ limit: 1 });
      expect(page.items.map(({ id }) => id)).toEqual([second.id]);
      const next = await pageOf({ limit: 1, cursor: page.nextCursor });
      expect(next).toMatchObject({ items: [{ id: first.id }], nextCursor: null });
      await training.post(`${announcementsPath}/${first.id}/withdrawal`).expect(201);
      expect((await pageOf({ status: 'withdrawn' })).items).toHaveLength(1);
      expect((await pageOf({ status: ['withdrawn', 'submitted'] })).items).toHaveLength(2);
    });
  });

  it('never changes what its history says', async () => {
    await ask(finance);
    await expect(school.sql(`UPDATE announcement_event SET actor_name = 'khác'`)).rejects.toThrow(
      'never changed',
    );
  });
});
