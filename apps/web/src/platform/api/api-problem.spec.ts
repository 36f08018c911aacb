import { readProblem } from './api-problem.js';

const answer = (status: number, headers: Record<string, string> = {}): Response =>
  new Response(null, { status, headers });

const problem = {
  code: 'announcement.moved-on',
  detail: { vi: 'Thông báo đã sang bước khác.', en: 'The announcement has moved on.' },
};

describe('reading a refusal of the API', () => {
  it('keeps the code, the words and the fields', () => {
    const fields = [{ field: 'username', code: 'minLength' }];
    expect(readProblem(answer(400), { ...problem, fields })).toMatchObject({
      kind: 'refused',
      code: 'announcement.moved-on',
      detail: problem.detail,
      fields,
    });
  });

  it.each([
    [500, problem, 'failed'],
    [500, 'Internal Server Error', 'failed'],
    [502, '<html>', 'unreachable'],
    [503, problem, 'failed'],
    [404, undefined, 'refused'],
  ])('takes %d with %j as %s', (status, body, kind) => {
    expect(readProblem(answer(status), body).kind).toBe(kind);
  });

  it.each([
    [{ 'retry-after': '12' }, 12],
    [{ 'retry-after': 'soon' }, 60],
    [{}, 60],
  ])('says how long to wait (%j)', (headers, seconds) => {
    expect(readProblem(answer(429, headers), problem).retryAfterSeconds).toBe(seconds);
  });

  it('does without words in one language alone', () => {
    expect(readProblem(answer(400), { detail: { vi: 'Có ô chưa đúng.' } }).detail).toBeUndefined();
  });
});
