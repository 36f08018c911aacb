import fc from 'fast-check';
import { Chance } from './chance.js';
import { planFaults } from './fault-plan.js';

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('the plan of a fault trial', () => {
  it('is the same for the same seed', () => {
    const counts = { 'worker-killed': 20, 'carrier-late': 3, 'redis-flushed': 2 } as const;
    fc.assert(
      fc.property(seeds, (seed) => {
        const one = planFaults(counts, new Chance(seed));
        expect(planFaults(counts, new Chance(seed))).toEqual(one);
      }),
    );
  });

  it('holds every fault that was asked for, and no other', () => {
    const counts = { 'worker-killed': 20, 'database-killed': 2 } as const;
    fc.assert(
      fc.property(seeds, (seed) => {
        const kinds = planFaults(counts, new Chance(seed)).map(({ kind }) => kind);
        expect(kinds).toHaveLength(22);
        expect(kinds.filter((kind) => kind === 'database-killed')).toHaveLength(2);
      }),
    );
  });

  it('ends with the gateway that refuses everything, beside which another fault would try nothing', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const counts = { 'worker-killed': 5, 'carrier-refuses-all': 1 } as const;
        const kinds = planFaults(counts, new Chance(seed)).map(({ kind }) => kind);
        expect(kinds.indexOf('carrier-refuses-all')).toBe(5);
      }),
    );
  });

  it('is another one for another seed', () => {
    const plans = [1, 2, 3].map((seed) =>
      JSON.stringify(planFaults({ 'worker-killed': 20 }, new Chance(seed))),
    );
    expect(new Set(plans).size).toBe(3);
  });
});

describe('chance', () => {
  it('stays within its bounds', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 1_000 }), (seed, most) => {
        const chance = new Chance(seed);
        const drawn = chance.between(0, most);
        expect(drawn).toBeGreaterThanOrEqual(0);
        expect(drawn).toBeLessThanOrEqual(most);
        expect(chance.pick([])).toBeUndefined();
      }),
    );
  });
});
