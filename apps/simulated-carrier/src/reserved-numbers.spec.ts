import {
  ask,
  closeAll,
  pause,
  startInTest,
  startReceiptReceiver,
  submit,
  until,
} from '../test/carrier-in-test.js';
import { outcomeFor } from './reserved-numbers.js';

afterEach(closeAll);

const reserved = (last: string): string => `+84999999${last}`;

describe('the reserved numbers', () => {
  it.each([
    ['000', 200, { status: 'taken' }],
    ['001', 400, { error: 'recipient' }],
    ['006', 200, { status: 'taken' }],
    ['007', 400, { error: 'content' }],
    ['042', 200, { status: 'taken' }],
  ])('…%s is answered %i', async (last, status, body) => {
    const carrier = await startInTest();
    const reply = await submit(carrier, { to: reserved(last) });
    expect([reply.status, reply.body]).toMatchObject([status, body]);
    expect(carrier.summary().accepted).toBe(status === 200 ? 1 : 0);
  });

  it('…002 fails twice for each message, then takes it', async () => {
    const carrier = await startInTest();
    for (const reference of ['A1', 'A2']) {
      const statuses: number[] = [];
      for (let attempt = 0; attempt < 4; attempt += 1) {
        statuses.push((await submit(carrier, { reference, to: reserved('002') })).status);
      }
      expect(statuses).toEqual([503, 503, 200, 200]);
    }
    expect(carrier.summary()).toMatchObject({ accepted: 2, refusedByCode: { temporary: 4 } });
  });

  it('…003 never answers and takes nothing', async () => {
    const carrier = await startInTest();
    const signal = AbortSignal.timeout(100);
    const call = submit(carrier, { to: reserved('003') }, { signal });
    await until(() => carrier.summary().inFlight === 1);
    await expect(call).rejects.toThrow();
    await until(() => carrier.summary().inFlight === 0);
    expect(carrier.summary()).toMatchObject({ accepted: 0, requests: 1 });
  });

  it('…004 takes the message at once and answers when the time is up', async () => {
    const carrier = await startInTest({ lateAnswerMilliseconds: 150 });
    const startedAt = performance.now();
    const call = submit(carrier, { reference: 'A1', to: reserved('004') });
    await until(() => carrier.summary().accepted === 1);
    expect(carrier.summary()).toMatchObject({ unansweredReferences: 1, inFlight: 1 });
    expect((await call).body.status).toBe('taken');
    expect(performance.now() - startedAt).toBeGreaterThan(140);
    expect(carrier.summary()).toMatchObject({ unansweredReferences: 0, inFlight: 0 });
  });

  it('…004 answers when told to', async () => {
    const carrier = await startInTest({ lateAnswerMilliseconds: 60_000 });
    const call = submit(carrier, { to: reserved('004') });
    await until(() => carrier.summary().accepted === 1);
    expect((await ask(carrier, 'POST', '/late-answers')).body).toEqual({ answered: 1 });
    expect((await call).status).toBe(200);
  });

  it('…004 is recognised, and counts as answered, when asked again after a time-out', async () => {
    const carrier = await startInTest({ lateAnswerMilliseconds: 60_000 });
    const signal = AbortSignal.timeout(80);
    const call = submit(carrier, { reference: 'A1', to: reserved('004') }, { signal });
    await expect(call).rejects.toThrow();
    expect(carrier.summary().unansweredReferences).toBe(1);
    const again = await submit(carrier, { reference: 'A1', to: reserved('004') });
    expect(again.body).toMatchObject({ status: 'taken', duplicate: true });
    expect(carrier.summary()).toMatchObject({ accepted: 1, unansweredReferences: 0 });
  });

  it('…005 is receipted late', async () => {
    const carrier = await startInTest({ lateReceiptMilliseconds: 150 });
    const receiver = await startReceiptReceiver();
    await submit(carrier, { reference: 'SLOW', to: reserved('005'), receiptUrl: receiver.url });
    await submit(carrier, { reference: 'QUICK', to: reserved('000'), receiptUrl: receiver.url });
    await until(() => receiver.receipts.length === 1);
    await pause(20);
    expect(receiver.receipts.map(({ body }) => body.reference)).toEqual(['QUICK']);
    await until(() => receiver.receipts.length === 2);
    expect(receiver.receipts[1]?.body).toMatchObject({ reference: 'SLOW', state: 'delivered' });
  });

  it('…006 is taken, receipted as failed, and reaches no phone', async () => {
    const carrier = await startInTest();
    const receiver = await startReceiptReceiver();
    await submit(carrier, { reference: 'A1', to: reserved('006'), receiptUrl: receiver.url });
    await until(() => receiver.receipts.length === 1);
    expect(receiver.receipts[0]?.body).toMatchObject({
      state: 'failed',
      error: 'absent-subscriber',
    });
    const status = await ask(carrier, 'GET', '/messages/by-reference/A1');
    expect(status.body).toMatchObject({ status: 'failed', error: 'absent-subscriber' });
    expect(carrier.summary()).toMatchObject({
      accepted: 1,
      failedAfterTaking: 1,
      distinctPhones: 0,
    });
  });

  it('…008 throttles each message once', async () => {
    const carrier = await startInTest();
    const first = await submit(carrier, { reference: 'A1', to: reserved('008') });
    expect([first.status, first.body]).toEqual([429, { error: 'throttled' }]);
    expect(first.headers.get('retry-after')).toBe('1');
    expect((await submit(carrier, { reference: 'A1', to: reserved('008') })).status).toBe(200);
  });

  it.each(['+84999999100', '+84999998001', '+84901234567'])('%s is not one of them', (number) => {
    expect(outcomeFor(number)).toBe('delivered');
  });
});
