import { bodyOf, codeOf } from '../../test/support/answers.js';
import { addFamilies, assignHomeroom, type Families } from '../../test/support/families.js';
import { openSchool, type TestSchool } from '../../test/support/school.js';
import { type SignedIn, signIn } from '../../test/support/sign-in.js';
import type { HomeView } from '../home/home.controller.js';
import type { DirectMessageListView, DirectMessageView } from './direct-message-views.js';

const path = '/api/v1/direct-messages';

describe('a direct message that waits for the morning', () => {
  let school: TestSchool;
  let families: Families;
  let cgcn: SignedIn;
  let teacher: SignedIn;
  let colleague: SignedIn;
  let classId: string;

  beforeAll(async () => {
    school = await openSchool();
    cgcn = await signIn(school, 'cgcn');
    teacher = await signIn(school, 'homeroom_teacher');
    colleague = await signIn(school, 'homeroom_teacher', 'colleague');
    families = await addFamilies(school, cgcn.accountId, [
      { phone: '+84900000001', children: [{ name: 'Nguyễn Thị An', className: '10A1' }] },
      { phone: '+84900000002', children: [{ name: 'Trần Văn Bình', className: '10A1' }] },
      { phone: '+84900000004', children: [{ name: 'Phạm Dũng', className: '11B2' }] },
    ]);
    classId = families.classIds['10A1']!;
    await assignHomeroom(school, families.classIds['11B2']!, colleague.accountId);
  });
  beforeEach(async () => {
    await school.setClock('2026-11-23T22:30:00+07:00');
    await school.sql('DELETE FROM homeroom_assignment WHERE class_id = $1', [classId]);
    await assignHomeroom(school, classId, teacher.accountId);
  });
  afterAll(() => school.close());

  const send = async (person = teacher, changes: object = {}) =>
    bodyOf<DirectMessageView>(
      await person
        .post(path)
        .send({ classId, guardianIds: 'all', text: 'Mai họp lúc 7 giờ.', ...changes })
        .expect(201),
    );
  const replace = (id: string, person = teacher, body: object = { text: 'Mai họp lúc 8 giờ.' }) =>
    person.post(`${path}/${id}/replacement`).send(body);
  const cancel = (id: string, person: SignedIn) => person.post(`${path}/${id}/cancellation`);
  const textsThatWait = async (...ids: string[]): Promise<string[]> => {
    const rows = await school.sql<{ text: string }>(
      `SELECT DISTINCT m.text FROM outbound_message m JOIN dispatch d ON d.id = m.dispatch_id
       WHERE d.source_id = ANY($1) AND m.status = 'queued'`,
      [ids],
    );
    return rows.map(({ text }) => text);
  };
  const giveAwayTheClass = (): Promise<unknown> =>
    school.sql(`UPDATE homeroom_assignment SET held_until = '2026-11-22' WHERE class_id = $1`, [
      classId,
    ]);

  it('is changed by its sender: the old text never leaves, and the new one goes to the same guardians', async () => {
    const only = [families.guardianIds['+84900000001']!];
    const old = await send(teacher, { guardianIds: only });
    expect(old.can).toMatchObject({ cancel: true, change: true });
    const changed = bodyOf<DirectMessageView>(await replace(old.id).expect(201));
    expect(changed).toMatchObject({
      ...{ text: 'Mai họp lúc 8 giờ.', guardianIds: only, replacedBy: null },
      ...{ progress: { total: 1, phase: 'waiting' }, leavesAt: '2026-11-23T23:00:00.000Z' },
    });
    expect(await textsThatWait(old.id, changed.id)).toEqual(['Mai họp lúc 8 giờ.']);
    const before = bodyOf<DirectMessageView>(await teacher.get(`${path}/${old.id}`).expect(200));
    expect(before).toMatchObject({ status: 'cancelled', replacedBy: changed.id });
    const list = bodyOf<DirectMessageListView>(await teacher.get(path).expect(200));
    const ids = list.items.map(({ id }) => id);
    expect(ids).toContain(changed.id);
    expect(ids).not.toContain(old.id);
    const [entry] = await school.sql(
      `SELECT actor_id, action, before, after FROM audit_entry WHERE subject_id = $1`,
      [changed.id],
    );
    expect(entry).toMatchObject({
      ...{ actor_id: teacher.accountId, action: 'direct-message.change' },
      before: { text: 'Mai họp lúc 7 giờ.' },
      after: { text: 'Mai họp lúc 8 giờ.' },
    });
  });

  it('is changed once, however often the request comes', async () => {
    const old = await send();
    const ask = () => replace(old.id).set('Idempotency-Key', `change-${old.id}`);
    const first = bodyOf<DirectMessageView>(await ask().expect(201));
    expect(bodyOf<DirectMessageView>(await ask().expect(201)).id).toBe(first.id);
    expect(codeOf(await replace(old.id).expect(409))).toBe('direct-message.some-left');
  });

  it.each([
    ['an empty text', { text: ' ' }, 400],
    ['a field that is none', { text: 'Em {tên}' }, 400],
    ['20,000 letters with diacritics', { text: 'ệ'.repeat(20_000) }, 400],
    ['no text', {}, 400],
    ['what was seen as null', { text: 'Mai nghỉ.', seen: null }, 400],
    [
      'other recipients than seen',
      { text: 'x', seen: { recipients: 9, waitsForOpening: true } },
      409,
    ],
  ])('stays as it is when its change is refused for %s', async (_name, body, status) => {
    const old = await send();
    await replace(old.id, teacher, body).expect(status);
    expect(await textsThatWait(old.id)).toEqual(['Mai họp lúc 7 giờ.']);
    expect(bodyOf<DirectMessageView>(await teacher.get(`${path}/${old.id}`)).status).toBe(
      'accepted',
    );
  });

  it('can no longer be changed when one of its messages has left, and then nothing of it is', async () => {
    const old = await send();
    await school.sql(
      `UPDATE outbound_message m SET status = 'sent' FROM dispatch d
       WHERE d.id = m.dispatch_id AND d.source_id = $1 AND m.address = '+84900000001'`,
      [old.id],
    );
    expect(codeOf(await replace(old.id).expect(409))).toBe('direct-message.some-left');
    expect(await textsThatWait(old.id)).toEqual(['Mai họp lúc 7 giờ.']);
  });

  it('is for nobody else to change or to call back, while its sender can', async () => {
    const { id } = await send();
    const bgh = await signIn(school, 'bgh');
    const finance = await signIn(school, 'finance');
    await cancel(id, cgcn).expect(404);
    await cancel(id, colleague).expect(404);
    await replace(id, cgcn).expect(404);
    await replace(id, colleague).expect(404);
    for (const person of [bgh, finance]) {
      await cancel(id, person).expect(403);
      await replace(id, person).expect(403);
    }
    const seen = bodyOf<DirectMessageView>(await cgcn.get(`${path}/${id}`).expect(200));
    expect(Object.values(seen.can)).toEqual([false, false, false, false]);
    await cancel('00000000-0000-4000-8000-000000000009', teacher).expect(404);
  });

  it('falls to CGCN to call back when its sender no longer has the class', async () => {
    const { id } = await send();
    await giveAwayTheClass();
    for (const route of ['', '/recipients', '/events']) {
      await teacher.get(`${path}/${id}${route}`).expect(404);
    }
    await cancel(id, teacher).expect(404);
    await replace(id, teacher).expect(404);
    await cancel(id, colleague).expect(404);
    const seen = bodyOf<DirectMessageView>(await cgcn.get(`${path}/${id}`).expect(200));
    expect(seen).toMatchObject({ isOwn: false, can: { cancel: true, change: false } });
    await cancel(id, cgcn).expect(201);
    expect(await textsThatWait(id)).toEqual([]);
  });

  it('is told of on the home of CGCN while its sender is gone, and leads there', async () => {
    await school.sql(`UPDATE direct_message SET status = 'cancelled'`);
    const { id } = await send();
    const told = async (person: SignedIn) => {
      const { items } = bodyOf<HomeView>(await person.get('/api/v1/home').expect(200));
      return items.filter(({ kind }) => kind === 'direct-messages-without-sender');
    };
    expect(await told(cgcn)).toEqual([]);
    await giveAwayTheClass();
    expect(await told(cgcn)).toEqual([
      { kind: 'direct-messages-without-sender', count: 1, to: `/direct-messages/${id}` },
    ]);
    expect(await told(await signIn(school, 'bgh'))).toEqual([]);
    expect(await told(colleague)).toEqual([]);
    const { items } = bodyOf<DirectMessageListView>(await cgcn.get(path).expect(200));
    expect(items.filter(({ senderIsGone }) => senderIsGone).map((one) => one.id)).toEqual([id]);
    await cancel(id, cgcn).expect(201);
    expect(await told(cgcn)).toEqual([]);
    const seen = bodyOf<DirectMessageView>(await cgcn.get(`${path}/${id}`).expect(200));
    expect(seen.senderIsGone).toBe(false);
  });

  it('is not taken away by whoever has the class now', async () => {
    const { id } = await send();
    await school.sql('DELETE FROM homeroom_assignment');
    await assignHomeroom(school, classId, colleague.accountId);
    const seen = bodyOf<DirectMessageView>(await colleague.get(`${path}/${id}`).expect(200));
    expect(seen).toMatchObject({ isOwn: false, can: { cancel: false, change: false } });
    await cancel(id, colleague).expect(404);
  });

  it('falls to CGCN when the account of its sender is disabled', async () => {
    const { id } = await send();
    await school.sql('UPDATE account SET disabled_at = now() WHERE id = $1', [teacher.accountId]);
    await cancel(id, cgcn).expect(201);
    await school.sql('UPDATE account SET disabled_at = NULL WHERE id = $1', [teacher.accountId]);
  });
});
