import fc from 'fast-check';
import { chooseGateway, type ChoosableGateway, sharesOf, waysOf } from './choose-gateway.js';

const gateway = (name: string, more: Partial<ChoosableGateway> = {}): ChoosableGateway => ({
  ...{ name, weight: 100, step: 0, price: 350, position: name.charCodeAt(0) },
  ...more,
});
const shares = (able: ChoosableGateway[], rule: 'by-weight' | 'by-cost') =>
  Object.fromEntries(
    sharesOf(able, rule).map(({ gateway: { name }, share }) => [name, Math.round(share * 100)]),
  );

describe('Which gateway takes the next messages', () => {
  it.each<[string, ChoosableGateway[], Record<string, number>, Record<string, number>]>([
    ['one alone', [gateway('a')], { a: 100 }, { a: 100 }],
    ['one alone in trouble', [gateway('a', { step: 4 })], { a: 100 }, { a: 100 }],
    ['two alike', [gateway('a'), gateway('b')], { a: 50, b: 50 }, { a: 100, b: 0 }],
    [
      'three to one, the lighter one cheaper',
      [gateway('a', { weight: 300 }), gateway('b', { price: 300 })],
      { a: 75, b: 25 },
      { b: 100, a: 0 },
    ],
    [
      'one of which half was taken',
      [gateway('a', { step: 2 }), gateway('b', { price: 400 })],
      { a: 33, b: 67 },
      { a: 50, b: 50 },
    ],
    [
      'one that only stands by',
      [gateway('a', { weight: 0 }), gateway('b', { step: 4, price: 400 })],
      { a: 0, b: 100 },
      { a: 100, b: 0 },
    ],
    [
      'those that only stand by',
      [gateway('b', { weight: 0 }), gateway('a', { weight: 0 })],
      { a: 100, b: 0 },
      { a: 100, b: 0 },
    ],
  ])('of %s', (_, able, byWeight, byCost) => {
    expect(shares(able, 'by-weight')).toEqual(byWeight);
    expect(shares(able, 'by-cost')).toEqual(byCost);
  });

  const anyGateways = fc.uniqueArray(
    fc.record({
      name: fc.string({ minLength: 1, maxLength: 3 }),
      weight: fc.nat(1_000),
      step: fc.nat(4),
      price: fc.nat(1_000),
      position: fc.nat(9),
    }),
    { selector: ({ name }) => name, maxLength: 6 },
  );
  const anyRule = fc.constantFrom('by-weight' as const, 'by-cost' as const);

  it('is always one of those that are able, whatever the chance, and each as often as its part says', () => {
    fc.assert(
      fc.property(anyGateways, anyRule, (able, rule) => {
        const parts = sharesOf(able, rule);
        const total = parts.reduce((sum, { share }) => sum + share, 0);
        expect(total).toBeCloseTo(able.length === 0 ? 0 : 1, 9);
        const counts = new Map<string, number>();
        const draws = 200;
        for (let draw = 0; draw < draws; draw += 1) {
          const chosen = chooseGateway(able, rule, (draw + 0.5) / draws);
          expect(chosen === null).toBe(able.length === 0);
          if (chosen !== null) counts.set(chosen.name, (counts.get(chosen.name) ?? 0) + 1);
        }
        for (const {
          gateway: { name },
          share,
        } of parts) {
          expect(Math.abs((counts.get(name) ?? 0) / draws - share)).toBeLessThan(0.02);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('may fall from Zalo to a text message, and from nothing else', () => {
    expect(['sms', 'zalo', 'email'].map(waysOf)).toEqual([['sms'], ['zalo', 'sms'], ['email']]);
  });
});
