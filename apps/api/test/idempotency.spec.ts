import { Database } from '../src/platform/database/database.js';
import { IdempotencyKeys } from '../src/platform/http/idempotency/idempotency-keys.js';
import type { Claim } from '../src/platform/http/idempotency/idempotency-keys.repository.js';
import { bodyOf, codeOf } from './support/answers.js';
import { addFamilies } from './support/families.js';
import { openSchool, type TestSchool } from './support/school.js';
import { type SignedIn, signIn } from './support/sign-in.js';

const path = '/api/v1/direct-messages';

describe('A request that comes twice with one Idempotency-Key', () => {
  let school: TestSchool;
  let sender: SignedIn;
  let other: SignedIn;
  let classId: string;

  beforeAll(async () => {
    school = await openSchool();
    sender = await signIn(school, 'cgcn');
    other = await signIn(school, 'cgcn', 'cgcn2');
    const families = await addFamilies(school, sender.accountId, [
      { phone: '+84900000001', children: [{ name: 'Nguyễn Thị An', className: '10A1' }] },
    ]);
    classId = families.classIds['10A1'] ?? '';
  });
  afterAll(() => school.close());

  const send = (key: string, text = 'Họp lúc 17 giờ.', from = sender) =>
    from.post(path).set('Idempotency-Key', key).send({ classId, guardianIds: 'all', text });
  const sentMessages = async (): Promise<number> => {
    const [row] = await school.sql<{ count: string }>('SELECT count(*) FROM direct_message');
    return Number(row?.count);
  };
  const identity = (key: string) => ({
    ...{ caller: `account:${sender.accountId}`, route: `POST ${path}`, key },
  });
  const begin = async (key: string, bodyHash: string): Promise<Claim> => {
    const begun = await school.get(IdempotencyKeys).begin(identity(key), bodyHash);
    if ('body' in begun) throw new Error('answered already');
    return begun;
  };
  /** As if the request had come so much earlier; sessions would not outlive a clock set ahead. */
  const age = (key: string, interval: string) =>
    school.sql(
      `UPDATE idempotency_key SET begun_at = begun_at - $2::interval,
              lease_until = lease_until - $2::interval WHERE key = $1`,
      [key, interval],
    );
  const bodyHashOfKey = async (key: string): Promise<string> => {
    const [row] = await school.sql<{ body_hash: string }>(
      'SELECT body_hash FROM idempotency_key WHERE key = $1',
      [key],
    );
    return row?.body_hash ?? '';
  };

  it('acts once, and gets the first answer again', async () => {
    const before = await sentMessages();
    const first = await send('acts-once').expect(201);
    const again = await send('acts-once').expect(201);
    expect(again.body).toEqual(first.body);
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(await sentMessages()).toBe(before + 1);
  });

  it('acts twice where it carries no key', async () => {
    const before = await sentMessages();
    const body = { classId, guardianIds: 'all', text: 'Hai lần.' };
    for (let time = 0; time < 2; time += 1) await sender.post(path).send(body).expect(201);
    expect(await sentMessages()).toBe(before + 2);
  });

  it('is refused with another body, and the first answer stays', async () => {
    const first = await send('another-body').expect(201);
    const refused = await send('another-body', 'Họp lúc 18 giờ.').expect(422);
    expect(codeOf(refused)).toBe('idempotency.other-request');
    expect((await send('another-body').expect(201)).body).toEqual(first.body);
  });

  it('is somebody else’s own when somebody else sends it', async () => {
    const before = await sentMessages();
    await send('shared').expect(201);
    const theirs = await send('shared', 'Họp lúc 18 giờ.', other).expect(201);
    expect(theirs.headers['idempotency-replayed']).toBeUndefined();
    expect(await sentMessages()).toBe(before + 2);
  });

  it('is told to wait while the first is at work, and how long', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => send('at-once')));
    const acted = answers.filter(
      ({ status, headers }) => status === 201 && headers['idempotency-replayed'] === undefined,
    );
    expect(acted).toHaveLength(1);
    for (const waiting of answers.filter(({ status }) => status !== 201)) {
      expect([waiting.status, codeOf(waiting)]).toEqual([409, 'idempotency.in-progress']);
      expect(waiting.headers['retry-after']).toBe('1');
    }
  });

  it('frees its key when it is refused, as nothing was done', async () => {
    await send('mended', '').expect(400);
    await send('mended', 'Họp lúc 19 giờ.').expect(201);
  });

  it.each(['two words', 'khoá', 'x'.repeat(256)])(
    'has a key that can be one, not %j',
    async (key) => {
      const answer = await sender
        .post(path)
        .set('Idempotency-Key', Buffer.from(key).toString('latin1'))
        .send({ classId, guardianIds: 'all', text: 'Họp.' })
        .expect(400);
      expect(codeOf(answer)).toBe('idempotency.bad-key');
    },
  );

  it('acts anew a day later', async () => {
    await send('day-old').expect(201);
    await age('day-old', '23 hours 59 minutes');
    expect((await send('day-old').expect(201)).headers['idempotency-replayed']).toBe('true');
    await age('day-old', '2 minutes');
    const anew = await send('day-old', 'Một tin khác.').expect(201);
    expect(anew.headers['idempotency-replayed']).toBeUndefined();
  });

  it('acts when a crash cut the first short before its deed, once its lease is over', async () => {
    await send('crashed').expect(201);
    const hash = await bodyHashOfKey('crashed');
    await school.sql(
      `UPDATE idempotency_key SET status = 'in-progress', answer_status = NULL, answer_body = NULL
       WHERE key = 'crashed'`,
    );
    expect(codeOf(await send('crashed').expect(409))).toBe('idempotency.in-progress');
    await age('crashed', '3 minutes');
    expect(codeOf(await send('crashed', 'Khác.').expect(422))).toBe('idempotency.other-request');
    const before = await sentMessages();
    await send('crashed').expect(201);
    expect([await sentMessages(), await bodyHashOfKey('crashed')]).toEqual([before + 1, hash]);
  });

  it('never acts again when the crash came after its deed, but is told so', async () => {
    await send('committed').expect(201);
    await school.sql(
      `UPDATE idempotency_key SET status = 'carried-out', answer_status = NULL, answer_body = NULL
       WHERE key = 'committed'`,
    );
    const before = await sentMessages();
    expect(codeOf(await send('committed').expect(409))).toBe('idempotency.in-progress');
    await age('committed', '3 minutes');
    expect(codeOf(await send('committed').expect(409))).toBe('idempotency.answer-lost');
    expect(await sentMessages()).toBe(before);
  });

  it('cannot commit its deed when another has taken its key over meanwhile', async () => {
    const keys = school.get(IdempotencyKeys);
    const slow = await begin('slow', 'hash');
    await age('slow', '3 minutes');
    const quick = await begin('slow', 'hash');
    const commit = (claim: Claim) =>
      keys.during(claim, () =>
        school.get(Database).transaction(async (transaction) => {
          await keys.carriedOut(transaction);
        }),
      );
    await expect(commit(slow)).rejects.toThrow('idempotency.in-progress');
    await commit(quick);
    // What the slow one does when it gives up touches nothing of the quick one's.
    await keys.free(slow);
    await keys.keepAnswer(slow, { status: 500, body: '{}' });
    await keys.keepAnswer(quick, { status: 201, body: '{"done":true}' });
    expect(await keys.begin(identity('slow'), 'hash')).toEqual({
      ...{ status: 201, body: '{"done":true}' },
    });
  });

  it('leaves nothing behind a day later', async () => {
    for (const key of ['swept', 'kept']) await send(key).expect(201);
    await age('swept', '25 hours');
    await school.get(IdempotencyKeys).sweep();
    const rows = await school.sql<{ key: string }>(
      "SELECT key FROM idempotency_key WHERE key IN ('swept', 'kept')",
    );
    expect(rows).toEqual([{ key: 'kept' }]);
  });

  it('is one announcement too, when it asks for one', async () => {
    const body = {
      ...{
        title: 'Họp phụ huynh',
        text: 'Kính mời phụ huynh dự họp.',
        audience: { kind: 'school' },
      },
      ...{ accurate: true },
    };
    const ask = () =>
      sender.post('/api/v1/announcements').set('Idempotency-Key', 'asked').send(body);
    const first = await ask().expect(201);
    const again = await ask().expect(201);
    expect(bodyOf<{ id: string }>(again).id).toBe(bodyOf<{ id: string }>(first).id);
  });
});
