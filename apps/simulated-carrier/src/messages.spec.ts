import { request } from 'node:http';
import { ask, closeAll, startInTest, submit, until } from '../test/carrier-in-test.js';

afterEach(closeAll);

describe('POST /messages', () => {
  it('takes a message and gives it an id', async () => {
    const carrier = await startInTest();
    const reply = await submit(carrier, { reference: 'A1', text: 'Cháu nghỉ học hôm nay' });
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({ id: expect.stringMatching(/^SC\d+$/) as string, status: 'taken' });
    expect(carrier.summary()).toMatchObject({ accepted: 1, distinctPhones: 1, requests: 1 });
  });

  it.each([
    ['no JSON', '{', 'invalid'],
    ['no object', '"text"', 'invalid'],
    ['nothing at all', '', 'invalid'],
    ['no reference', { to: '+84901234567', text: 'a' }, 'invalid'],
    [
      'a small letter in the reference',
      { reference: 'a1', to: '+84901234567', text: 'a' },
      'invalid',
    ],
    ['a reference of 49', { reference: 'A'.repeat(49), to: '+84901234567', text: 'a' }, 'invalid'],
    ['no text', { reference: 'A1', to: '+84901234567' }, 'invalid'],
    ['a number that is no string', { reference: 'A1', to: 84901234567, text: 'a' }, 'invalid'],
    [
      'a receipt address that is none',
      { reference: 'A1', to: '+84901234567', text: 'a', receiptUrl: 'file:///etc/hosts' },
      'invalid',
    ],
    [
      'a number written the national way',
      { reference: 'A1', to: '0901234567', text: 'a' },
      'recipient',
    ],
    ['a foreign number', { reference: 'A1', to: '+33612345678', text: 'a' }, 'recipient'],
    ['an empty text', { reference: 'A1', to: '+84901234567', text: '' }, 'content'],
    ['a text of 4,001', { reference: 'A1', to: '+84901234567', text: 'a'.repeat(4001) }, 'content'],
    ['more than 64 KiB', 'x'.repeat(65_537), 'invalid'],
    ['much more than 64 KiB', 'x'.repeat(5_000_000), 'invalid'],
  ])('refuses %s', async (_, body, error) => {
    const carrier = await startInTest();
    const reply = await ask(carrier, 'POST', '/messages', body);
    expect([reply.status, reply.body]).toEqual([400, { error }]);
    expect(carrier.summary()).toMatchObject({
      accepted: 0,
      requests: 1,
      refusedByCode: { [error]: 1 },
    });
  });

  it('takes the longest reference and a body that comes in pieces', async () => {
    const carrier = await startInTest();
    const body = Buffer.from(
      JSON.stringify({ reference: 'Z'.repeat(48), to: '+84901234567', text: 'Chào ạ' }),
    );
    // The cut goes through a letter of several octets.
    const cut = body.indexOf(Buffer.from('ạ')) + 1;
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const call = request(`${carrier.url}/messages`, { method: 'POST' });
      call.on('response', (response) => resolve(response.resume().statusCode));
      call.on('error', reject);
      call.write(body.subarray(0, cut));
      setTimeout(() => call.end(body.subarray(cut)), 20);
    });
    expect(status).toBe(200);
    const phone = await ask(carrier, 'GET', '/phones/+84901234567/messages');
    expect(phone.body).toMatchObject({ messages: [{ text: 'Chào ạ' }] });
  });

  it('counts nothing for a client that goes away while writing', async () => {
    const carrier = await startInTest();
    const call = request(`${carrier.url}/messages`, { method: 'POST' });
    call.on('error', () => undefined);
    call.write('{"reference":');
    await until(() => carrier.summary().inFlight === 1);
    call.destroy();
    await until(() => carrier.summary().inFlight === 0);
    expect(carrier.summary()).toMatchObject({ requests: 0, refusedByCode: { invalid: 0 } });
  });

  it('needs the key when it was started with one', async () => {
    const carrier = await startInTest({ key: 'k1' });
    const withKey = (key: string): RequestInit => ({ headers: { authorization: `Bearer ${key}` } });
    expect((await submit(carrier)).status).toBe(401);
    expect((await submit(carrier, {}, withKey('k2'))).status).toBe(401);
    expect((await submit(carrier, {}, withKey('k1'))).status).toBe(200);
    expect((await ask(carrier, 'GET', '/capabilities')).status).toBe(401);
    expect((await ask(carrier, 'GET', '/messages/by-reference/A')).status).toBe(401);
    expect((await ask(carrier, 'GET', '/capabilities', undefined, withKey('k1'))).status).toBe(200);
    expect(carrier.summary().refusedByCode.unauthorised).toBe(2);
  });
});

describe('a reference that comes again', () => {
  it('gets the first answer and is not delivered again', async () => {
    const carrier = await startInTest();
    const first = await submit(carrier, { reference: 'A1' });
    const second = await submit(carrier, { reference: 'A1' });
    expect(second.body).toEqual({ ...first.body, duplicate: true });
    expect(carrier.summary()).toMatchObject({
      accepted: 1,
      deliveredTwice: 0,
      duplicatesRecognised: 1,
      perPhoneMaximum: 1,
    });
  });

  it('is delivered again, and counted so, when references are not recognised', async () => {
    const carrier = await startInTest({ idempotent: false });
    const first = await submit(carrier, { reference: 'A1' });
    const second = await submit(carrier, { reference: 'A1' });
    await submit(carrier, { reference: 'A1' });
    await submit(carrier, { reference: 'A2' });
    expect(second.body).toEqual({ id: expect.any(String) as string, status: 'taken' });
    expect(second.body.id).not.toBe(first.body.id);
    expect(carrier.summary()).toMatchObject({
      accepted: 4,
      distinctReferences: 2,
      deliveredTwice: 1,
      duplicatesRecognised: 0,
      perPhoneMaximum: 4,
    });
  });

  it('is recognised from the moment that the option is set', async () => {
    const carrier = await startInTest({ idempotent: false });
    await submit(carrier, { reference: 'A1' });
    const options = await ask(carrier, 'PUT', '/options', { idempotent: true });
    expect(options.body).toEqual({ idempotent: true, lookUp: true, receipts: true, rate: null });
    expect((await submit(carrier, { reference: 'A1' })).body.duplicate).toBe(true);
  });
});

describe('GET /messages/by-reference/:reference', () => {
  it('tells a message taken, then delivered', async () => {
    const carrier = await startInTest({ receiptDelayMilliseconds: 150 });
    const { body } = await submit(carrier, { reference: 'A1' });
    const early = await ask(carrier, 'GET', '/messages/by-reference/A1');
    expect([early.status, early.body]).toMatchObject([200, { id: body.id, status: 'taken' }]);
    await new Promise((resolve) => setTimeout(resolve, 160));
    const late = await ask(carrier, 'GET', '/messages/by-reference/A1');
    expect(late.body).toMatchObject({ id: body.id, status: 'delivered', timesTaken: 1 });
  });

  it('does not know what it did not take', async () => {
    const carrier = await startInTest();
    const reply = await ask(carrier, 'GET', '/messages/by-reference/A1');
    expect([reply.status, reply.body]).toEqual([404, { error: 'unknown-reference' }]);
  });

  it('is not offered when switched off', async () => {
    const carrier = await startInTest({ lookUp: false });
    await submit(carrier, { reference: 'A1' });
    const reply = await ask(carrier, 'GET', '/messages/by-reference/A1');
    expect([reply.status, reply.body]).toEqual([501, { error: 'not-supported' }]);
    await ask(carrier, 'PUT', '/options', { lookUp: true });
    expect((await ask(carrier, 'GET', '/messages/by-reference/A1')).status).toBe(200);
  });
});

describe('GET /capabilities', () => {
  it.each([
    [{}, { idempotent: true, lookUp: true, receipts: true }],
    [
      { idempotent: false, lookUp: false, receipts: false },
      { idempotent: false, lookUp: false, receipts: false },
    ],
  ])('says of %j what is offered', async (options, capabilities) => {
    const carrier = await startInTest(options);
    expect((await ask(carrier, 'GET', '/capabilities')).body).toEqual(capabilities);
  });
});
