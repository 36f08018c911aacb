import fc from 'fast-check';
import {
  type GatewayMinute,
  lastShareStep,
  type MeasuredGateway,
  quietBeforeStepBack,
  shareOfStep,
  shareShifts,
  slowAnswerMilliseconds,
} from './share-steps.js';

const end = Date.parse('2026-11-23T02:01:00Z');
const well: GatewayMinute = { answered: 400, errors: 3, slow: 10 };
const unused: GatewayMinute = { answered: 0, errors: 0, slow: 0 };
const failing: GatewayMinute = { answered: 400, errors: 50, slow: 0 };
const slow: GatewayMinute = { answered: 400, errors: 0, slow: 60 };
const down: GatewayMinute = { answered: 6, errors: 5, slow: 5 };

const measured = (
  name: string,
  minute: GatewayMinute,
  step = 0,
  quietFor: number | null = null,
): MeasuredGateway => ({
  ...{ name, minute, step },
  movedAt: quietFor === null ? null : end - quietFor,
});
const steps = (...gateways: MeasuredGateway[]) =>
  Object.fromEntries(shareShifts(gateways, end).map(({ name, step }) => [name, step]));

describe('The parts of gateways after a minute', () => {
  it.each<[string, MeasuredGateway[], Record<string, number>]>([
    ['stay where all is well', [measured('a', well), measured('b', well)], {}],
    ['lose a step by fifty errors', [measured('a', failing), measured('b', well)], { a: 1 }],
    ['lose a step when most of a few fail', [measured('a', down), measured('b', well)], { a: 1 }],
    [
      'lose no more than there is',
      [measured('a', failing, lastShareStep), measured('b', well)],
      { a: lastShareStep },
    ],
    ['lose a step by slowness', [measured('a', slow), measured('b', well)], { a: 1 }],
    [
      'lose one to a gateway that was not used',
      [measured('a', slow), measured('b', unused)],
      { a: 1 },
    ],
    ['stay when all are slow', [measured('a', slow), measured('b', slow)], {}],
    ['stay when all fail', [measured('a', failing), measured('b', failing)], {}],
    ['stay where there is one gateway alone', [measured('a', failing)], {}],
    [
      'come back a step after a quiet quarter of an hour',
      [measured('a', well, 3, quietBeforeStepBack), measured('b', well)],
      { a: 2 },
    ],
    [
      'come back no sooner',
      [measured('a', well, 3, quietBeforeStepBack - 1), measured('b', well)],
      {},
    ],
    [
      'wait anew after a bad minute that took nothing',
      [measured('a', slow, 3, quietBeforeStepBack), measured('b', slow)],
      { a: 3 },
    ],
  ])('%s', (_, gateways, expected) => {
    expect(steps(...gateways)).toEqual(expected);
  });

  it('move one step at a time and stay within what there is, whatever the minutes were', () => {
    const anyMinute = fc.record({ answered: fc.nat(500), errors: fc.nat(200), slow: fc.nat(200) });
    const anyGateway = fc.record({
      name: fc.constantFrom('a', 'b', 'c', 'd'),
      minute: anyMinute,
      step: fc.nat(lastShareStep),
      movedAt: fc.option(fc.integer({ min: end - 2 * quietBeforeStepBack, max: end })),
    });
    fc.assert(
      fc.property(fc.uniqueArray(anyGateway, { selector: ({ name }) => name }), (gateways) => {
        for (const { name, step, movedAt } of shareShifts(gateways, end)) {
          const before = gateways.find((one) => one.name === name)!;
          expect(Math.abs(step - before.step)).toBeLessThanOrEqual(1);
          expect(step).toBeGreaterThanOrEqual(0);
          expect(shareOfStep(step)).toBeGreaterThan(0);
          expect(movedAt).toBe(end);
        }
      }),
    );
  });
});

it('An answer is late after five seconds, or a third of what is waited for it', () => {
  expect([30_000, 6_000].map(slowAnswerMilliseconds)).toEqual([5_000, 2_000]);
});
