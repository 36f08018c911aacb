import { keepSession } from './keep-session.js';

const url = 'http://school.example/api/v1/announcements';
const refusal = (status: number, code: string): Response => Response.json({ code }, { status });
const post = (address = url): Request =>
  new Request(address, { method: 'POST', body: '{"text":"Họp phụ huynh"}' });

interface Sent {
  token: string | null;
  body: string;
}

function arrange(answers: Response[]) {
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
      return Promise.resolve();
    },
    signInAgain: () => {
      calls.push('sign in');
      token = 'second';
      return Promise.resolve();
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

  it('that finds its session ended is sent again, whole, after the sign-in', async () => {
    const { keeping, sent, calls } = arrange([
      refusal(401, 'session.required'),
      Response.json({ id: 1 }, { status: 201 }),
    ]);
    const response = await keeping(post());
    expect(response.status).toBe(201);
    expect(calls).toEqual(['sign in']);
    expect(sent).toEqual([
      { token: 'first', body: '{"text":"Họp phụ huynh"}' },
      { token: 'second', body: '{"text":"Họp phụ huynh"}' },
    ]);
  });

  it('with the token of another tab’s session is sent again with the present one', async () => {
    const { keeping, sent, calls } = arrange([refusal(403, 'request.forged'), Response.json({})]);
    await keeping(post());
    expect(calls).toEqual(['renew']);
    expect(sent.at(-1)?.token).toBe('renewed');
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
