import type { Missing } from '../session/sign-in-again.js';
import { keepSession } from './keep-session.js';

const url = 'http://school.example/api/v1/announcements';
const refusal = (status: number, code: string): Response => Response.json({ code }, { status });
const post = (address = url): Request =>
  new Request(address, { method: 'POST', body: '{"text":"Họp phụ huynh"}' });

interface Sent {
  token: string | null;
  body: string;
}

function arrange(answers: Response[], { isBack = true, hasSession = true } = {}) {
  const sent: Sent[] = [];
  const calls: string[] = [];
  let token: string | undefined = 'first';
  const keeping = keepSession({
    send: async (request) => {
      sent.push({ token: request.headers.get('x-csrf-token'), body: await request.text() });
      return answers.shift() ?? Response.error();
    },
    token: () => token,
    renewToken: () => {
      calls.push('renew');
      token = 'renewed';
      return Promise.resolve(hasSession);
    },
    signInAgain: (missing) => {
      calls.push(missing);
      token = 'second';
      return Promise.resolve(isBack);
    },
  });
  return { keeping, sent, calls };
}

describe('a request', () => {
  it('that changes something carries the protection token, and one that reads does not', async () => {
    const { keeping, sent } = arrange([Response.json({}), Response.json({})]);
    await keeping(post());
    await keeping(new Request(url));
    expect(sent.map(({ token }) => token)).toEqual(['first', null]);
  });

  it.each<[number, string, Missing]>([
    [401, 'session.required', 'sign-in'],
    [403, 'second-factor.asked', 'code'],
    [403, 'second-factor.to-set-up', 'set-up'],
  ])('that is refused with %d %s is sent again, whole, after %s', async (status, code, missing) => {
    const { keeping, sent, calls } = arrange([
      refusal(status, code),
      Response.json({ id: 1 }, { status: 201 }),
    ]);
    const response = await keeping(post());
    expect(response.status).toBe(201);
    expect(calls).toEqual([missing]);
    expect(sent).toEqual([
      { token: 'first', body: '{"text":"Họp phụ huynh"}' },
      { token: 'second', body: '{"text":"Họp phụ huynh"}' },
    ]);
  });

  it('whose code is not given brings its refusal', async () => {
    const { keeping, sent } = arrange([refusal(403, 'second-factor.asked')], { isBack: false });
    const response = await keeping(post());
    expect(sent).toHaveLength(1);
    await expect(response.json()).resolves.toEqual({ code: 'second-factor.asked' });
  });

  it('that reads the list of sessions waits for the sign-in too, and one that ends them does not', async () => {
    const sessions = 'http://school.example/api/v1/sessions';
    const reading = arrange([refusal(401, 'session.required'), Response.json({})]);
    expect((await reading.keeping(new Request(sessions))).status).toBe(200);
    const ending = arrange([refusal(401, 'session.required')]);
    await ending.keeping(new Request(sessions, { method: 'DELETE' }));
    expect(ending.calls).toEqual([]);
  });

  it('with the token of another tab’s session is sent again with the present one', async () => {
    const { keeping, sent, calls } = arrange([refusal(403, 'request.forged'), Response.json({})]);
    await keeping(post());
    expect(calls).toEqual(['renew']);
    expect(sent.at(-1)?.token).toBe('renewed');
  });

  it('whose token is refused as there is no session any more waits for the sign-in', async () => {
    const answers = [refusal(403, 'request.forged'), Response.json({})];
    const { keeping, sent, calls } = arrange(answers, { hasSession: false });
    expect((await keeping(post())).status).toBe(200);
    expect(calls).toEqual(['renew', 'sign-in']);
    expect(sent.at(-1)?.token).toBe('second');
  });

  it.each([
    ['a wrong password', post('http://school.example/api/v1/session'), 'session.wrong-credentials'],
    [
      'the question who is signed in',
      new Request('http://school.example/api/v1/session'),
      'session.required',
    ],
    ['what the person may not do', post(), 'request.not-allowed'],
  ])('is not repeated for %s', async (_what, request, code) => {
    const { keeping, sent, calls } = arrange([refusal(401, code)]);
    const response = await keeping(request);
    expect(response.status).toBe(401);
    expect(calls).toEqual([]);
    expect(sent).toHaveLength(1);
    // The page still reads the answer.
    await expect(response.json()).resolves.toEqual({ code });
  });
});
