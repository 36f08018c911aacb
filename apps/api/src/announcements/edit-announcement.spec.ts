import { addFamilies } from '../../test/support/families.js';
import { openSchool, type TestSchool } from '../../test/support/school.js';
import { type SignedIn, signIn } from '../../test/support/sign-in.js';
import type { AnnouncementView } from './announcement-views.js';
import { announcementsPath, approve, ask, plainRequest } from './testing/announcement-requests.js';

const edited = 'Kính mời phụ huynh {họ tên học sinh}, lớp {lớp}, dự họp lúc 8h00 ngày {ngày}.';

describe('an announcement whose text CGCN edits', () => {
  let school: TestSchool;
  let cgcn: SignedIn;
  let finance: SignedIn;

  beforeAll(async () => {
    school = await openSchool();
    cgcn = await signIn(school, 'cgcn');
    finance = await signIn(school, 'finance');
    await addFamilies(school, cgcn.accountId, [
      { phone: '+84900000001', children: [{ name: 'Nguyễn Thị An', className: '10A1' }] },
    ]);
  });
  afterAll(() => school.close());

  const path = (id: string, verb: string): string => `${announcementsPath}/${id}/${verb}`;
  const edit = (id: string, changes: object = {}, person = cgcn) =>
    person
      .put(path(id, 'edit'))
      .send({ revision: 1, text: edited, withoutDiacritics: false, ...changes });
  const confirm = (id: string, revision = 1, person = finance) =>
    person.post(path(id, 'confirmation')).send({ revision, accurate: true });
  const read = async (id: string, person = finance): Promise<AnnouncementView> =>
    (await person.get(`${announcementsPath}/${id}`).expect(200)).body as AnnouncementView;

  it('goes back to its requester with both texts, and nothing of it can be approved', async () => {
    const { id } = await ask(finance);
    await edit(id, { note: 'Thêm giờ họp.' }).expect(200);
    expect(await read(id)).toMatchObject({
      ...{ status: 'returned', isEdited: true, text: plainRequest.text, revision: 1 },
      proposal: {
        ...{ text: edited, withoutDiacritics: false },
        ...{ name: 'Người thử cgcn', note: 'Thêm giờ họp.' },
      },
      can: { confirm: true, resubmit: true, withdraw: true },
    });
    const preview = await finance.get(path(id, 'preview')).expect(200);
    expect(JSON.stringify(preview.body)).toContain('dự họp lúc 8h00 ngày');
    expect((await read(id, cgcn)).can).toMatchObject({ confirm: false, approve: false });
    const refused = await cgcn.post(path(id, 'approval')).send({ revision: 1 }).expect(409);
    expect(refused.body).toMatchObject({ code: 'announcement.moved-on' });
  });

  it('takes the text with the requester’s word on it, kept with name and time', async () => {
    const { id } = await ask(finance);
    await edit(id).expect(200);
    await confirm(id).expect(201);
    const confirmed = await read(id);
    expect(confirmed).toMatchObject({
      ...{ status: 'submitted', isEdited: false, proposal: null, text: edited, revision: 2 },
      statement: { name: 'Người thử finance', ofThisText: true },
    });
    expect(confirmed.history.map(({ move, actorName, text }) => [move, actorName, text])).toEqual([
      ['submit', 'Người thử finance', plainRequest.text],
      ['edit', 'Người thử cgcn', edited],
      ['confirm', 'Người thử finance', edited],
    ]);
    await approve(cgcn, { id });
  });

  it('takes what the requester writes instead, and the edit is no more', async () => {
    const { id } = await ask(finance);
    await edit(id).expect(200);
    await finance
      .put(`${announcementsPath}/${id}`)
      .send({ ...plainRequest, text: 'Lời của phòng Tài chính' })
      .expect(200);
    expect(await read(id)).toMatchObject({
      ...{ status: 'submitted', proposal: null, text: 'Lời của phòng Tài chính', revision: 2 },
    });
    expect((await confirm(id, 2).expect(409)).body).toMatchObject({
      code: 'announcement.moved-on',
    });
  });

  it('is refused where there is nothing to confirm, without the statement, and by anybody else', async () => {
    const { id } = await ask(finance);
    await confirm(id).expect(409);
    await cgcn.post(path(id, 'return')).send({ note: 'Sửa giúp' }).expect(201);
    await confirm(id).expect(409);
    await finance.put(`${announcementsPath}/${id}`).send(plainRequest).expect(200);
    await edit(id, { revision: 2 }).expect(200);
    await finance.post(path(id, 'confirmation')).send({ revision: 2 }).expect(400);
    expect((await confirm(id, 2, cgcn).expect(403)).body).toMatchObject({
      code: 'announcement.not-permitted',
    });
    await confirm(id, 2, await signIn(school, 'training')).expect(404);
    expect((await confirm(id, 1).expect(409)).body).toMatchObject({ code: 'announcement.changed' });
    await confirm(id, 2).expect(201);
  });

  it('is not edited into the same, into what cannot be sent, past a change, or by its requester', async () => {
    const { id } = await ask(finance);
    const code = async (test: ReturnType<typeof edit>): Promise<unknown[]> => {
      const { status, body } = (await test) as { status: number; body: unknown };
      return [status, (body as { code: string }).code];
    };
    expect(await code(edit(id, { text: plainRequest.text }))).toEqual([
      ...[422, 'announcement.same-text'],
    ]);
    expect(await code(edit(id, { text: 'Em {tên lạ}' }))).toEqual([400, 'request.invalid']);
    expect(await code(edit(id, { revision: 7 }))).toEqual([409, 'announcement.changed']);
    const own = await ask(cgcn);
    expect(await code(edit(own.id))).toEqual([403, 'announcement.own']);
    expect(await code(edit(id, {}, finance))).toEqual([403, 'request.not-allowed']);
    expect(await code(edit(id, {}, await signIn(school, 'bgh')))).toEqual([
      ...[403, 'announcement.not-asked-by-cgcn'],
    ]);
  });

  it('is won by one of two, where one approves as the other edits', async () => {
    const { id } = await ask(finance);
    const second = await signIn(school, 'cgcn', 'cgcn2');
    const answers = await Promise.all([
      edit(id),
      second.post(path(id, 'approval')).send({ revision: 1 }),
    ]);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(1);
  });
});
