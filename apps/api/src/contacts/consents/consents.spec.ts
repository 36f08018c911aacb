import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import { Audience } from '../audience/audience.js';
import { confirmPhones, guardian, idOf, student, takeOver } from '../testing/roster-in-test.js';
import type { ConsentsView } from './consent-views.js';

describe('a guardian’s consent', () => {
  let school: TestSchool;
  let cgcn: SignedIn;
  let path: string;

  const say = (body: object) =>
    cgcn.post(path).send({ purpose: 'school-messages', word: 'given', how: 'paper-form', ...body });
  const holding = async (): Promise<Record<string, string | null>> => {
    const { holding: found } = bodyOf<ConsentsView>(await cgcn.get(path).expect(200));
    return Object.fromEntries(found.map(({ purpose, word }) => [purpose, word]));
  };
  const reached = async (kind: 'announcement' | 'daily-report'): Promise<number> =>
    (await school.get(Audience).count({ kind: 'school' }, kind)).phones;
  beforeAll(async () => {
    school = await openSchool({ SIGN_INS_PER_MINUTE: '1000', REQUESTS_PER_MINUTE: '100000' });
  });
  beforeEach(async () => {
    await school.reset();
    cgcn = await signIn(school, 'cgcn');
    await takeOver(school, [
      student({ fullName: 'Lý An', guardians: [guardian('father', 'Lý Bá', '+84900000001')] }),
    ]);
    await confirmPhones(school);
    path = `/api/v1/guardians/${await idOf(school, 'guardian', 'Lý Bá')}/consents`;
  });
  afterAll(() => school.close());

  it('is none where nothing was said', async () => {
    expect(await holding()).toEqual({
      ...{ 'school-messages': null, 'study-and-conduct': null, 'other-providers': null },
    });
  });

  it('is kept with who wrote it down, when, for what, how and where the proof is', async () => {
    const answer = await say({ saidOn: '2026-09-05', note: 'Phiếu số 12' }).expect(201);
    expect(bodyOf<ConsentsView>(answer).words).toMatchObject([
      {
        ...{ purpose: 'school-messages', word: 'given', how: 'paper-form', saidOn: '2026-09-05' },
        ...{ note: 'Phiếu số 12', recordedByName: 'Người thử cgcn' },
        recordedAt: expect.stringMatching(/^2026-11-23T02:00/) as string,
      },
    ]);
    expect(await holding()).toMatchObject({
      'school-messages': 'given',
      'study-and-conduct': null,
    });
  });

  it('is withdrawn by a later word, and every word stays', async () => {
    await say({}).expect(201);
    await say({ word: 'withdrawn', how: 'call' }).expect(201);
    const { words } = bodyOf<ConsentsView>(await cgcn.get(path).expect(200));
    expect(words.map(({ word }) => word)).toEqual(['withdrawn', 'given']);
    expect(await holding()).toMatchObject({ 'school-messages': 'withdrawn' });
  });

  it('withdrawn stops the messages that rest on it, and given again does not bring them back', async () => {
    await say({ purpose: 'study-and-conduct', word: 'withdrawn' }).expect(201);
    expect([await reached('daily-report'), await reached('announcement')]).toEqual([0, 1]);
    await say({ word: 'withdrawn' }).expect(201);
    expect(await reached('announcement')).toBe(0);
    await say({ word: 'given' }).expect(201);
    expect(await reached('announcement')).toBe(0);
    const [optOut] = await school.sql(
      "SELECT how_said FROM opt_out WHERE message_kind = 'daily-report'",
    );
    expect(optOut).toEqual({ how_said: 'Rút lại đồng ý ngày 2026-11-23' });
  });

  test.each([
    [{ purpose: 'everything' }],
    [{ word: 'perhaps' }],
    [{ how: 'guess' }],
    [{ saidOn: '05/09/2026' }],
    [{ saidOn: '2026-13-01' }],
    [{ saidOn: '2026-11-24' }],
    [{ all: true }],
  ])('is not %j', async (wrong) => {
    expect(codeOf(await say(wrong).expect(400))).toBe('request.invalid');
    expect(await school.sql('SELECT FROM consent')).toEqual([]);
  });
});
