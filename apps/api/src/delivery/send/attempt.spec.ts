import type { Gateway, HandOver, LookUp } from '../channels/gateway.js';
import { GoneGateway } from '../channels/gone.gateway.js';
import { attempt } from './attempt.js';
import type { ClaimedMessage } from '../claim/claimed-message.js';

const now = new Date('2026-11-23T09:00:00+07:00');

const claimed: ClaimedMessage = {
  id: '1',
  attempt: 2,
  failures: 0,
  reference: 'LL1N0123456789ABCDEF',
  unanswered: false,
  unansweredSince: null,
  gateway: 'fake',
  address: '+84900000001',
  title: null,
  text: 'Một tin.',
  sealed: false,
  attachmentId: null,
  attachment: null,
  obeysQuietHours: true,
  ...{ parts: 1, refusedBy: [], onlyBy: null },
  suppressedFor: null,
  lease: {
    batchId: '1',
    token: '00000000-0000-4000-8000-000000000001',
    until: new Date(now.getTime() + 60_000),
  },
};

const unanswered = { unanswered: true, unansweredSince: new Date(now.getTime() - 5_000) };

interface Answers {
  handOver?: HandOver;
  lookUp?: LookUp;
}

/** A gateway that answers as told, and that fails the spec when it is used in another way. */
function gatewayThat(
  promises: Pick<Gateway, 'recognisesReference' | 'recognisesReferenceForMilliseconds' | 'looksUp'>,
  { handOver, lookUp }: Answers,
): Gateway {
  return {
    name: 'fake',
    channel: 'sms',
    requestTimeoutMilliseconds: 1_000,
    ratePerSecond: undefined,
    givesReceipts: true,
    ...promises,
    send: () =>
      handOver === undefined
        ? Promise.reject(new Error('nothing may be handed over'))
        : Promise.resolve(handOver),
    lookUp: () =>
      lookUp === undefined
        ? Promise.reject(new Error('nothing may be asked'))
        : Promise.resolve(lookUp),
    close: () => Promise.resolve(),
  };
}

const recognises = { recognisesReference: true, looksUp: false };
const looksUp = { recognisesReference: false, looksUp: true };
const neither = { recognisesReference: false, looksUp: false };
const timeOut: HandOver = { kind: 'ambiguous', code: 'time-out' };
const notNow = (blame: 'message' | 'gateway'): HandOver => ({
  kind: 'try-later',
  blame,
  code: 'temporary',
});

const run = (gateway: Gateway, message: ClaimedMessage): ReturnType<typeof attempt> =>
  attempt(
    gateway,
    message,
    now,
    now,
    () => now,
    () => true,
  );

describe('one attempt at a message', () => {
  it.each([
    ['that recognises references', recognises, { move: 'retry', unanswered: true }],
    ['that can be asked', looksUp, { move: 'retry', unanswered: true }],
    ['that can do neither', neither, { move: 'lose-track', unanswered: true }],
  ])('keeps the reference of a time-out at a gateway %s', async (_, promises, expected) => {
    const settlement = await run(gatewayThat(promises, { handOver: timeOut }), claimed);
    expect(settlement).toMatchObject(expected);
  });

  it.each(['message', 'gateway'] as const)(
    'does not forget an unanswered hand-over when its repetition is put off (blame: %s)',
    async (blame) => {
      const gateway = gatewayThat(recognises, { handOver: notNow(blame) });
      const settlement = await run(gateway, { ...claimed, ...unanswered });
      expect(settlement).toMatchObject({ move: 'retry', unanswered: true });
    },
  );

  it('gives a message that was put off a new reference when none is unanswered', async () => {
    const settlement = await run(gatewayThat(recognises, { handOver: notNow('message') }), claimed);
    expect(settlement).toMatchObject({ move: 'retry', unanswered: false, countsAsFailure: true });
  });

  it('calls no message failed that may have been taken by an unanswered hand-over', async () => {
    const tired = { ...claimed, failures: 20 };
    const gateway = gatewayThat(recognises, { handOver: notNow('message') });
    expect(await run(gateway, tired)).toMatchObject({ move: 'fail' });
    expect(await run(gateway, { ...tired, ...unanswered })).toMatchObject({
      move: 'lose-track',
      unanswered: true,
    });
  });

  it.each([
    [
      { kind: 'taken', gatewayMessageId: 'x' },
      { move: 'take', outcome: 'found-taken' },
    ],
    [{ kind: 'not-taken' }, { move: 'retry', unanswered: false, outcome: 'found-not-taken' }],
    [
      { kind: 'no-answer', code: 'time-out' },
      { move: 'retry', unanswered: true },
    ],
  ] as [LookUp, object][])('asks before it hands over again: %o', async (lookUp, expected) => {
    const settlement = await run(gatewayThat(looksUp, { lookUp }), {
      ...claimed,
      ...unanswered,
    });
    expect(settlement).toMatchObject(expected);
  });

  it('repeats no hand-over that its gateway has forgotten by now, and asks about it instead', async () => {
    const forgetful = { ...recognises, recognisesReferenceForMilliseconds: 6_000 };
    const old = { ...claimed, unanswered: true, unansweredSince: new Date(now.getTime() - 6_000) };
    const taken: HandOver = { kind: 'taken', gatewayMessageId: 'x' };
    expect(
      await run(gatewayThat(forgetful, { handOver: taken }), { ...claimed, ...unanswered }),
    ).toMatchObject({ move: 'take', outcome: 'taken' });
    expect(await run(gatewayThat(forgetful, {}), old)).toMatchObject({ move: 'lose-track' });
    const asked = gatewayThat(
      { ...forgetful, looksUp: true },
      { lookUp: { kind: 'taken', gatewayMessageId: 'x' } },
    );
    expect(await run(asked, old)).toMatchObject({ move: 'take', outcome: 'found-taken' });
    const inVain = gatewayThat(
      { ...forgetful, looksUp: true },
      { lookUp: { kind: 'no-answer', code: 'not-listed' } },
    );
    const settlement = await run(inVain, old);
    expect(settlement).toMatchObject({ move: 'retry', unanswered: true });
    expect(settlement!.retryAt!.getTime() - now.getTime()).toBeGreaterThan(60_000);
  });

  it('leaves what a gateway of the past never answered for to a person', async () => {
    const settlement = await run(new GoneGateway('old', 'sms'), { ...claimed, ...unanswered });
    expect(settlement).toMatchObject({ move: 'lose-track', gateway: 'old' });
  });

  it('calls nothing failed that met a gateway which a person has to mend first', async () => {
    const gateway = gatewayThat(recognises, { handOver: { kind: 'configuration', code: '101' } });
    expect(await run(gateway, { ...claimed, failures: 20 })).toMatchObject({
      ...{ move: 'retry', outcome: 'configuration', countsAsFailure: false, code: '101' },
    });
  });

  it('gives a message back that was not written out in time', async () => {
    const gateway = gatewayThat(recognises, { handOver: { kind: 'withheld' } });
    expect(await run(gateway, claimed)).toBeNull();
    expect(await run(gateway, { ...claimed, ...unanswered })).toBeNull();
  });
});
