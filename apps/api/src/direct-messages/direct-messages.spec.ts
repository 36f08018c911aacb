import { addFamilies, assignHomeroom, type Families } from '../../test/support/families.js';
import { openSchool, type TestSchool } from '../../test/support/school.js';
import { type SignedIn, signIn } from '../../test/support/sign-in.js';
import type { DirectMessageView } from './direct-message-views.js';

const path = '/api/v1/direct-messages';

describe('direct messages', () => {
  let school: TestSchool;
  let families: Families;
  let cgcn: SignedIn;
  let teacher: SignedIn;
  let otherTeacher: SignedIn;
  let classId: string;
  let otherClassId: string;

  beforeAll(async () => {
    school = await openSchool();
    cgcn = await signIn(school, 'cgcn');
    teacher = await signIn(school, 'homeroom_teacher');
    otherTeacher = await signIn(school, 'homeroom_teacher', 'teacher2');
    families = await addFamilies(school, cgcn.accountId, [
      { phone: '+84900000001', children: [{ name: 'Nguyễn Thị An', className: '10A1' }] },
      { phone: '+84900000002', children: [{ name: 'Trần Văn Bình', className: '10A1' }] },
      {
        phone: '+84900000003',
        children: [{ name: 'Lê Chi', className: '10A1' }],
        status: 'unconfirmed',
      },
      { phone: '+84900000004', children: [{ name: 'Phạm Dũng', className: '11B2' }] },
    ]);
    classId = families.classIds['10A1'] ?? '';
    otherClassId = families.classIds['11B2'] ?? '';
    await assignHomeroom(school, classId, teacher.accountId);
    await assignHomeroom(school, otherClassId, otherTeacher.accountId);
  });

  beforeEach(() => school.setClock('2026-11-23T09:00:00+07:00'));
  afterAll(() => school.close());

  const whole = (): object => ({ classId, guardianIds: 'all', text: 'Em {họ tên học sinh} nghỉ.' });
  const send = async (changes: object = {}, sender = teacher): Promise<DirectMessageView> =>
    (
      await sender
        .post(path)
        .send({ ...whole(), ...changes })
        .expect(201)
    ).body as DirectMessageView;
  const rowsOf = (id: string): Promise<{ address: string; text: string; lane: string }[]> =>
    school.sql(
      `SELECT m.address, m.text, d.lane FROM outbound_message m
       JOIN dispatch d ON d.id = m.dispatch_id
       WHERE d.source_kind = 'direct-message' AND d.source_id = $1 ORDER BY m.address`,
      [id],
    );

  it('go at once to every guardian of the class who can be reached', async () => {
    const sent = await send();
    expect(sent).toMatchObject({
      status: 'accepted',
      leavesAt: expect.stringMatching(/^2026-11-23T02:00/) as string,
      progress: { total: 2, underWay: 2 },
      can: { cancel: true },
    });
    expect(await rowsOf(sent.id)).toEqual([
      { address: '+84900000001', text: 'Em Nguyễn Thị An nghỉ.', lane: 'urgent' },
      { address: '+84900000002', text: 'Em Trần Văn Bình nghỉ.', lane: 'urgent' },
    ]);
    const [audit] = await school.sql(
      `SELECT actor_id, action, details FROM audit_entry WHERE subject_id = $1`,
      [sent.id],
    );
    expect(audit).toEqual({
      actor_id: teacher.accountId,
      action: 'direct-message.send',
      details: { classId, messages: 2 },
    });
  });

  it('go to the chosen guardians alone', async () => {
    const sent = await send({ guardianIds: [families.guardianIds['+84900000002']] });
    expect((await rowsOf(sent.id)).map(({ address }) => address)).toEqual(['+84900000002']);
  });

  it('wait for the morning when they are written at night, and say so before and after', async () => {
    await school.setClock('2026-11-23T22:00:00+07:00');
    const preview = await teacher.post('/api/v1/direct-message-previews').send(whole()).expect(200);
    expect(preview.body).toMatchObject({
      phones: 2,
      totalParts: 2,
      leavesAt: '2026-11-23T23:00:00.000Z',
      waitsForOpening: true,
      texts: ['Em Nguyễn Thị An nghỉ.', 'Em Trần Văn Bình nghỉ.'],
    });
    expect(await send()).toMatchObject({
      leavesAt: '2026-11-23T23:00:00.000Z',
      progress: { phase: 'waiting', expiresAt: '2026-11-24T23:00:00.000Z' },
    });
  });

  it('stay within the class whose homeroom the teacher has', async () => {
    for (const route of [path, '/api/v1/direct-message-previews']) {
      const answer = await teacher
        .post(route)
        .send({ ...whole(), classId: otherClassId })
        .expect(404);
      expect(answer.body).toMatchObject({ code: 'class.not-found' });
    }
    const stranger = { guardianIds: [families.guardianIds['+84900000004']] };
    const answer = await teacher
      .post(path)
      .send({ ...whole(), ...stranger })
      .expect(422);
    expect(answer.body).toMatchObject({ code: 'direct-message.nobody' });
  });

  it('may be sent by CGCN to any one class', async () => {
    const sent = await send({ classId: otherClassId }, cgcn);
    expect((await rowsOf(sent.id)).map(({ address }) => address)).toEqual(['+84900000004']);
  });

  it('are not for others to send', async () => {
    const bgh = await signIn(school, 'bgh');
    await bgh.post(path).send(whole()).expect(403);
  });

  it('leave nothing behind where nobody can be reached', async () => {
    const unreachable = { guardianIds: [families.guardianIds['+84900000003']] };
    const before = await school.sql('SELECT 1 FROM direct_message');
    await teacher
      .post(path)
      .send({ ...whole(), ...unreachable })
      .expect(422);
    expect(await school.sql('SELECT 1 FROM direct_message')).toEqual(before);
  });

  it.each([
    ['a text with an unknown field', { text: 'Em {tên}' }, 'text'],
    ['an empty text', { text: ' ' }, 'text'],
    ['no guardian', { guardianIds: [] }, 'guardianIds'],
    ['guardians that are no ids', { guardianIds: ['x'] }, 'guardianIds'],
    ['a word other than all', { guardianIds: 'some' }, 'guardianIds'],
  ])('are refused with %s', async (_name, changes, field) => {
    const answer = await teacher
      .post(path)
      .send({ ...whole(), ...changes })
      .expect(400);
    expect((answer.body as { fields: unknown[] }).fields).toContainEqual(
      expect.objectContaining({ field }),
    );
  });

  it('are seen by their sender, by CGCN and leadership, and by no other teacher', async () => {
    const { id } = await send();
    const bgh = await signIn(school, 'bgh');
    const finance = await signIn(school, 'finance');
    for (const reader of [teacher, cgcn, bgh]) await reader.get(`${path}/${id}`).expect(200);
    for (const reader of [otherTeacher, finance]) await reader.get(`${path}/${id}`).expect(404);
  });

  it('can be called back by their sender while any of them has not left', async () => {
    const { id } = await send();
    await cgcn.post(`${path}/${id}/cancellation`).expect(404);
    const cancelled = await teacher.post(`${path}/${id}/cancellation`).expect(201);
    expect(cancelled.body).toMatchObject({
      status: 'cancelled',
      progress: { counts: { cancelled: 2 } },
      can: { cancel: false },
    });
    const again = await teacher.post(`${path}/${id}/cancellation`).expect(409);
    expect(again.body).toMatchObject({ code: 'direct-message.all-left' });
  });
});
