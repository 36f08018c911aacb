import { ask, closeAll, startInTest, submit } from '../test/carrier-in-test.js';
import { digestText } from './text-digest.js';

afterEach(closeAll);

const FIRST = '+84901000001';
const SECOND = '+84901000002';

describe('what the phones received', () => {
  it('is listed by phone, a page at a time', async () => {
    const carrier = await startInTest();
    await submit(carrier, { to: FIRST });
    await submit(carrier, { to: SECOND });
    await submit(carrier, { to: FIRST });
    const firstPage = await ask(carrier, 'GET', '/phones?limit=1');
    expect(firstPage.body).toMatchObject({
      total: 2,
      phones: [{ number: FIRST, count: 2 }],
      next: 1,
    });
    const secondPage = await ask(carrier, 'GET', '/phones?limit=1&after=1');
    expect(secondPage.body).toMatchObject({ phones: [{ number: SECOND, count: 1 }], next: null });
  });

  it('is shown for one phone, the newest first', async () => {
    const carrier = await startInTest();
    for (const text of ['một', 'hai', 'ba']) await submit(carrier, { to: FIRST, text });
    const all = await ask(carrier, 'GET', `/phones/${encodeURIComponent(FIRST)}/messages`);
    expect(all.body).toMatchObject({
      number: FIRST,
      count: 3,
      messages: [{ text: 'ba' }, { text: 'hai' }, { text: 'một' }],
      next: null,
    });
    const page = await ask(carrier, 'GET', `/phones/${FIRST}/messages?limit=1&after=1`);
    expect(page.body).toMatchObject({ messages: [{ text: 'hai' }], next: 2 });
    const none = await ask(carrier, 'GET', `/phones/${SECOND}/messages`);
    expect([none.status, none.body]).toMatchObject([200, { count: 0, messages: [] }]);
  });

  it('is listed as a whole, in order, with equal digests for equal texts', async () => {
    const carrier = await startInTest();
    await submit(carrier, { reference: 'A1', to: FIRST, text: 'một' });
    await submit(carrier, { reference: 'A2', to: SECOND, text: 'hai' });
    await submit(carrier, { reference: 'A3', to: FIRST, text: 'một' });
    const { body } = await ask(carrier, 'GET', '/received?after=0&limit=2');
    expect(body).toMatchObject({
      total: 3,
      received: [
        { number: 1, reference: 'A1', to: FIRST },
        { number: 2, reference: 'A2', to: SECOND },
      ],
      next: 2,
    });
    const rest = await ask(carrier, 'GET', '/received?after=2&limit=2');
    expect(rest.body).toMatchObject({ received: [{ number: 3, reference: 'A3' }], next: null });
    const digests = [body, rest.body].flatMap(({ received }) =>
      (received as { textDigest: string }[]).map(({ textDigest }) => textDigest),
    );
    expect(digests[2]).toBe(digests[0]);
    expect(digests[1]).not.toBe(digests[0]);
  });

  it('keeps no text when told to forget them, and still the same digests', async () => {
    const keeping = await startInTest();
    const forgetting = await startInTest({ forgetTexts: true });
    const digests: unknown[] = [];
    for (const carrier of [keeping, forgetting]) {
      await submit(carrier, { to: FIRST, text: 'Điểm thi' });
      const { body } = await ask(carrier, 'GET', '/received');
      digests.push((body.received as { textDigest: string }[])[0]?.textDigest);
    }
    expect(digests[0]).toBe(digests[1]);
    const phone = await ask(forgetting, 'GET', `/phones/${FIRST}/messages`);
    expect(phone.body).toMatchObject({ count: 1, messages: [{ text: null }] });
  });

  it.each(['/phones?limit=0', '/received?limit=10001', '/received?after=-1', '/phones?limit=x'])(
    'refuses the page of %s',
    async (path) => {
      const carrier = await startInTest();
      expect((await ask(carrier, 'GET', path)).status).toBe(400);
    },
  );
});

describe('GET /summary', () => {
  it('counts everything exactly', async () => {
    const carrier = await startInTest();
    expect((await ask(carrier, 'GET', '/summary')).body).toMatchObject({
      accepted: 0,
      firstTakenAt: null,
      lastTakenAt: null,
    });
    await submit(carrier, { reference: 'A1', to: FIRST });
    await submit(carrier, { reference: 'A1', to: FIRST });
    await submit(carrier, { reference: 'A2', to: FIRST });
    await submit(carrier, { to: '+84999999001' });
    const { body } = await ask(carrier, 'GET', '/summary');
    expect(body).toEqual({
      accepted: 2,
      failedAfterTaking: 0,
      distinctPhones: 1,
      distinctReferences: 2,
      deliveredTwice: 0,
      perPhoneMaximum: 2,
      firstTakenAt: expect.any(String) as string,
      lastTakenAt: expect.any(String) as string,
      requests: 4,
      duplicatesRecognised: 1,
      refusedByCode: {
        content: 0,
        recipient: 1,
        invalid: 0,
        unauthorised: 0,
        throttled: 0,
        temporary: 0,
      },
      unansweredReferences: 0,
      inFlight: 0,
      receipts: { waiting: 0, confirmed: 0, abandoned: 0 },
    });
  });
});

describe('DELETE /messages', () => {
  it('begins anew, and never gives an id again', async () => {
    const carrier = await startInTest();
    const before = await submit(carrier, { reference: 'A1' });
    expect((await ask(carrier, 'DELETE', '/messages')).status).toBe(204);
    expect(carrier.summary()).toMatchObject({
      accepted: 0,
      requests: 0,
      distinctPhones: 0,
      distinctReferences: 0,
      perPhoneMaximum: 0,
    });
    const after = await submit(carrier, { reference: 'A1' });
    expect(after.body.duplicate).toBeUndefined();
    expect(after.body.id).not.toBe(before.body.id);
  });
});

describe('GET /', () => {
  it('shows the phones with their newest text, and never as markup', async () => {
    const carrier = await startInTest();
    await submit(carrier, { to: FIRST, text: 'cũ' });
    await submit(carrier, { to: FIRST, text: `<script>alert("x")</script> & 'y'` });
    const response = await fetch(`${carrier.url}/`);
    const html = await response.text();
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(html).toContain(FIRST);
    expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;');
    expect(html).not.toContain('<script');
    expect(html.indexOf('Nhà mạng mô phỏng')).toBeLessThan(
      html.indexOf('Simulated carrier</small>'),
    );
  });
});

describe('any other address', () => {
  it.each([
    ['GET', '/nothing'],
    ['GET', '/messages'],
    ['POST', '/messages/'],
    ['GET', '/mails'],
  ])('%s %s is not found', async (method, path) => {
    const carrier = await startInTest();
    const reply = await ask(carrier, method, path);
    expect([reply.status, reply.body]).toEqual([404, { error: 'not-found' }]);
  });

  it('that is not well escaped is refused', async () => {
    const carrier = await startInTest();
    expect((await ask(carrier, 'GET', '/phones/%E0%A4%A/messages')).status).toBe(400);
  });
});

describe('digestText', () => {
  it('tells texts apart that differ in one letter, in order or in length', () => {
    const texts = [
      '',
      'a',
      'b',
      'ab',
      'ba',
      'aa',
      'á',
      'a\u0301',
      'x'.repeat(300),
      'x'.repeat(301),
    ];
    expect(new Set(texts.map(digestText)).size).toBe(texts.length);
    for (const text of texts) expect(Number.isSafeInteger(digestText(text))).toBe(true);
  });
});
