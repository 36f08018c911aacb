import { bodyOf, codeOf } from '../../test/support/answers.js';
import { addFamilies, assignHomeroom, type Families } from '../../test/support/families.js';
import { openSchool, type TestSchool } from '../../test/support/school.js';
import { type SignedIn, signIn } from '../../test/support/sign-in.js';
import type { DirectMessageRecipientsView } from './direct-message-recipient-view.js';
import type { DirectMessageView } from './direct-message-views.js';

const path = '/api/v1/direct-messages';

describe('a direct message that has left', () => {
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
    await assignHomeroom(school, classId, teacher.accountId);
    await assignHomeroom(school, families.classIds['11B2']!, colleague.accountId);
  });
  afterAll(() => school.close());

  /** One to two phones, of which the second came to this, and the first arrived. */
  const sendAndEnd = async (status: 'failed' | 'unknown', person = teacher) => {
    const { id } = bodyOf<DirectMessageView>(
      await person.post(path).send({ classId, guardianIds: 'all', text: 'Mời họp.' }).expect(201),
    );
    await school.sql(
      `WITH moved AS (
         UPDATE outbound_message m
         SET status = CASE WHEN address = '+84900000002' THEN $2 ELSE 'delivered' END
         FROM dispatch d WHERE d.id = m.dispatch_id AND d.source_id = $1
         RETURNING m.batch_id, m.dispatch_id),
       gone AS (DELETE FROM message_batch b USING moved WHERE b.id = moved.batch_id)
       UPDATE dispatch d SET delivered = 1, failed = ($2 = 'failed')::integer,
              unknown = ($2 = 'unknown')::integer
       FROM moved WHERE d.id = moved.dispatch_id`,
      [id, status],
    );
    return id;
  };
  const statuses = async (id: string) => {
    const { recipients } = bodyOf<DirectMessageRecipientsView>(
      await cgcn.get(`${path}/${id}/recipients`).expect(200),
    );
    return Object.fromEntries(recipients.map(({ address, status }) => [address, status]));
  };
  const messageIdOf = async (id: string): Promise<string> => {
    const { recipients } = bodyOf<DirectMessageRecipientsView>(
      await cgcn.get(`${path}/${id}/recipients`).expect(200),
    );
    return recipients.find(({ address }) => address === '+84900000002')!.messageId;
  };
  const read = async (id: string, person = teacher) =>
    bodyOf<DirectMessageView>(await person.get(`${path}/${id}`).expect(200));

  it('is tried again by its sender where it failed, and there alone', async () => {
    const id = await sendAndEnd('failed');
    expect((await read(id)).can).toMatchObject({ retry: true, decide: false });
    expect((await read(id, cgcn)).can.retry).toBe(false);
    await teacher.post(`${path}/${id}/retry`).expect(201);
    expect(await statuses(id)).toEqual({ '+84900000001': 'delivered', '+84900000002': 'queued' });
    const again = await teacher.post(`${path}/${id}/retry`).expect(409);
    expect(codeOf(again)).toBe('direct-message.none-failed');
    const [entry] = await school.sql(
      `SELECT actor_id, before, after FROM audit_entry
       WHERE subject_id = $1 AND action = 'direct-message.retry'`,
      [id],
    );
    expect(entry).toEqual({
      ...{ actor_id: teacher.accountId, before: { status: 'failed' }, after: { status: 'queued' } },
    });
  });

  it.each([
    ['taken', 'sent'],
    ['failed', 'failed'],
    ['send-again', 'queued'],
  ])('is decided by its sender where nobody knows: %s', async (decision, status) => {
    const id = await sendAndEnd('unknown');
    expect((await read(id)).can).toMatchObject({ retry: false, decide: true });
    const body = { messageIds: [await messageIdOf(id)], decision };
    await teacher.post(`${path}/${id}/decisions`).send(body).expect(201);
    expect((await statuses(id))['+84900000002']).toBe(status);
    const again = await teacher.post(`${path}/${id}/decisions`).send(body).expect(409);
    expect(codeOf(again)).toBe('direct-message.none-unknown');
  });

  it('is decided on by its own messages alone', async () => {
    const id = await sendAndEnd('unknown');
    const other = await messageIdOf(await sendAndEnd('unknown'));
    const body = { messageIds: [other], decision: 'taken' };
    await teacher.post(`${path}/${id}/decisions`).send(body).expect(409);
    expect((await statuses(id))['+84900000002']).toBe('unknown');
  });

  it.each([
    { messageIds: [], decision: 'taken' },
    { messageIds: ['x'], decision: 'taken' },
    { messageIds: ['1'], decision: 'maybe' },
    { messageIds: null, decision: 'taken' },
  ])('takes no decision like %j', async (body) => {
    const id = await sendAndEnd('unknown');
    await teacher.post(`${path}/${id}/decisions`).send(body).expect(400);
  });

  it('is as if it did not exist for a teacher of another class, and nobody else’s to steer', async () => {
    const id = await sendAndEnd('failed');
    const decision = { messageIds: ['1'], decision: 'taken' };
    for (const person of [colleague, cgcn]) {
      await person.post(`${path}/${id}/retry`).expect(404);
      await person.post(`${path}/${id}/decisions`).send(decision).expect(404);
    }
    for (const role of ['bgh', 'finance'] as const) {
      const person = await signIn(school, role);
      await person.post(`${path}/${id}/retry`).expect(403);
      await person.post(`${path}/${id}/decisions`).send(decision).expect(403);
    }
    const guessed = '00000000-0000-4000-8000-000000000009';
    await teacher.post(`${path}/${guessed}/retry`).expect(404);
  });

  it('is no longer a former teacher’s to steer', async () => {
    const id = await sendAndEnd('failed');
    await school.sql('DELETE FROM homeroom_assignment WHERE class_id = $1', [classId]);
    await teacher.post(`${path}/${id}/retry`).expect(404);
    await teacher
      .post(`${path}/${id}/decisions`)
      .send({ messageIds: ['1'], decision: 'taken' })
      .expect(404);
    await assignHomeroom(school, classId, teacher.accountId);
  });
});
