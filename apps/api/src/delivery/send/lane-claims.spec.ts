import type { Gateway } from '../channels/gateway.js';
import type { Claim, ClaimRequest } from '../claim/claimed-message.js';
import { LaneClaims } from './lane-claims.js';
import type { LaneSenderParts } from './lane-sender-parts.js';

const most = 128;
const full: Claim = {
  messages: Array.from({ length: 64 }, () => ({}) as Claim['messages'][number]),
  leases: [{ batchId: '1', token: '', until: new Date() }],
};

/** The claims of a sender with two gateways, of which every look for what is left over fails. */
function claimsOf(usual: () => Promise<Claim>): LaneClaims {
  const standing = ['one', 'two'].map((name, position) => ({
    ...{ name, channel: 'sms', state: 'working', weight: 1, step: 0, price: 0, position },
    adapter: { name, requestTimeoutMilliseconds: 1_000 } as Gateway,
    hasRow: true,
  }));
  const parts = {
    gateways: { rule: 'by-weight', waysFor: () => [standing] },
    window: { quietHours: () => Promise.resolve({ from: '22:00', until: '06:00' }) },
    realClock: { now: () => new Date() },
    schoolClock: { estimate: () => new Date() },
    sameTexts: { waiting: () => Promise.resolve(new Map()) },
    claims: {
      claim: ({ onlyLeftOver }: ClaimRequest) =>
        onlyLeftOver ? Promise.reject(new Error('The database is away.')) : usual(),
    },
    logger: { warning: () => undefined },
  };
  return new LaneClaims('sms', 'bulk', most, true, 1_000, parts as unknown as LaneSenderParts);
}

describe('Claims of a lane', () => {
  it('keep in hand what they have, where a later one of the same look fails', async () => {
    const claims = claimsOf(() => Promise.resolve(full));
    const found = await claims.claim();
    expect(found).toMatchObject({ claims: [{ messages: { length: 64 } }], more: false });
    for (const { messages, gateway } of found.claims) {
      for (const _ of messages) claims.done(gateway.name);
    }
    // Or a sender that has nothing in hand would look for room for ever.
    expect(claims.hasRoom()).toBe(true);
  });

  it('fail where there is nothing to lose', async () => {
    const claims = claimsOf(() => Promise.reject(new Error('The database is away.')));
    await expect(claims.claim()).rejects.toThrow('away');
    expect(claims.hasRoom()).toBe(true);
  });
});
