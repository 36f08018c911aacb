import { ask, closeAll, startInTest, submit, until } from '../test/carrier-in-test.js';
import { Faults } from './faults.js';

afterEach(closeAll);

describe('PUT /faults', () => {
  it('error-500 answers without taking, so many times as asked', async () => {
    const carrier = await startInTest();
    const set = await ask(carrier, 'PUT', '/faults', { mode: 'error-500', remaining: 2 });
    expect(set.body).toMatchObject({ mode: 'error-500', share: 1, remaining: 2 });
    const replies = [await submit(carrier), await submit(carrier), await submit(carrier)];
    expect(replies.map(({ status }) => status)).toEqual([500, 500, 200]);
    expect(replies[0]?.body).toEqual({ error: 'temporary' });
    expect(carrier.summary().accepted).toBe(1);
    expect((await ask(carrier, 'GET', '/faults')).body.mode).toBe('none');
  });

  it('unauthorised refuses the key, and takes nothing', async () => {
    const carrier = await startInTest();
    carrier.setFaults({ mode: 'wrong-key' });
    expect(await submit(carrier)).toMatchObject({ status: 401, body: { error: 'unauthorised' } });
    expect(carrier.summary().accepted).toBe(0);
  });

  it('no-answer neither answers nor takes', async () => {
    const carrier = await startInTest();
    carrier.setFaults({ mode: 'no-answer' });
    const call = submit(carrier, {}, { signal: AbortSignal.timeout(80) });
    await expect(call).rejects.toThrow();
    carrier.setFaults({ mode: 'none' });
    expect((await submit(carrier)).status).toBe(200);
    expect(carrier.summary()).toMatchObject({ accepted: 1, requests: 2 });
  });

  it('late-answer takes at once and answers late', async () => {
    const carrier = await startInTest();
    await ask(carrier, 'PUT', '/faults', { mode: 'late-answer', lateMilliseconds: 60_000 });
    const call = submit(carrier);
    await until(() => carrier.summary().accepted === 1);
    expect(carrier.summary().unansweredReferences).toBe(1);
    expect(carrier.answerLate()).toBe(1);
    expect((await call).status).toBe(200);
  });

  it('late-answer to a reference that was answered before leaves nothing unanswered', async () => {
    const carrier = await startInTest();
    await submit(carrier, { reference: 'A1' });
    carrier.setFaults({ mode: 'late-answer', lateMilliseconds: 60_000 });
    const call = submit(carrier, { reference: 'A1' });
    await until(() => carrier.summary().inFlight === 1);
    expect(carrier.summary().unansweredReferences).toBe(0);
    carrier.answerLate();
    expect((await call).body.duplicate).toBe(true);
  });

  it('late-answer answers by itself after its time', async () => {
    const carrier = await startInTest();
    carrier.setFaults({ mode: 'late-answer', lateMilliseconds: 30 });
    const startedAt = performance.now();
    expect((await submit(carrier)).status).toBe(200);
    expect(performance.now() - startedAt).toBeGreaterThan(25);
  });

  it('strikes the share of requests that was asked for', async () => {
    const dice = [0.1, 0.5, 0.29, 0.3];
    const carrier = await startInTest({ random: () => dice.shift() ?? 1 });
    carrier.setFaults({ mode: 'error-500', share: 0.3 });
    const statuses: number[] = [];
    for (let index = 0; index < 4; index += 1) statuses.push((await submit(carrier)).status);
    expect(statuses).toEqual([500, 200, 500, 200]);
  });

  it('leaves the look-up and the views in peace', async () => {
    const carrier = await startInTest();
    await submit(carrier, { reference: 'A1' });
    carrier.setFaults({ mode: 'no-answer' });
    expect((await ask(carrier, 'GET', '/messages/by-reference/A1')).status).toBe(200);
    expect((await ask(carrier, 'GET', '/summary')).body.accepted).toBe(1);
  });

  it.each([
    ['{', 'body'],
    [[], 'body'],
    [{ mode: 'explode' }, 'mode'],
    [{ mode: 'error-500', share: 1.5 }, 'share'],
    [{ mode: 'error-500', lateMilliseconds: -1 }, 'lateMilliseconds'],
    [{ mode: 'error-500', remaining: 1.5 }, 'remaining'],
    [{ mode: 'error-500', shore: 1 }, 'shore'],
  ])('refuses %j and names the field', async (body, field) => {
    const carrier = await startInTest();
    const reply = await ask(carrier, 'PUT', '/faults', body);
    expect([reply.status, reply.body]).toEqual([400, { error: 'invalid', field }]);
  });
});

describe('PUT /options', () => {
  it.each([
    [{ idempotent: 'no' }, 'idempotent'],
    [{ lookUp: null }, 'lookUp'],
    [{ rate: 0 }, 'rate'],
    [{ port: 1 }, 'port'],
  ])('refuses %j and names the field', async (body, field) => {
    const carrier = await startInTest();
    const reply = await ask(carrier, 'PUT', '/options', body);
    expect([reply.status, reply.body]).toEqual([400, { error: 'invalid', field }]);
  });
});

describe('faults with nothing remaining', () => {
  it('do not strike', () => {
    const faults = new Faults(1_000, () => 0);
    expect(faults.set({ mode: 'error-500', remaining: 0 }).mode).toBe('none');
    expect(faults.strike()).toBe('none');
  });
});
