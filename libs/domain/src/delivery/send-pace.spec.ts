import fc from 'fast-check';
import { SendPace } from './send-pace.js';

const paceOf = (...marks: [seconds: number, underWay: number][]): number | null => {
  const pace = new SendPace();
  for (const [seconds, underWay] of marks) pace.see({ at: seconds * 1_000, underWay });
  return pace.secondsLeft();
};

describe('the time that a send still takes', () => {
  test.each<[string, [number, number][], number | null]>([
    ['nothing was seen yet', [], null],
    ['it was seen once', [[0, 100]], null],
    ['nothing is under way', [[0, 0]], 0],
    [
      'it stands still',
      [
        [0, 100],
        [5, 100],
      ],
      null,
    ],
    [
      'half has left in ten seconds',
      [
        [0, 100],
        [10, 50],
      ],
      10,
    ],
    [
      'it goes slower than it did',
      [
        [0, 1000],
        [20, 200],
        [40, 100],
      ],
      20,
    ],
    [
      'what had failed was reopened',
      [
        [0, 100],
        [10, 50],
        [20, 80],
        [30, 70],
      ],
      70,
    ],
    [
      'a moment is seen twice',
      [
        [0, 100],
        [10, 50],
        [10, 10],
      ],
      10,
    ],
  ])('when %s', (_when, marks, seconds) => {
    expect(paceOf(...marks)).toBe(seconds);
  });

  it('is right for every steady send, wherever one looks', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 30, max: 300 }),
        fc.integer({ min: 2, max: 29 }),
        (perSecond, seconds, looked) => {
          const total = perSecond * seconds;
          const marks = Array.from({ length: looked + 1 }, (_, second): [number, number] => [
            second,
            total - second * perSecond,
          ]);
          expect(paceOf(...marks)).toBe(seconds - looked);
        },
      ),
    );
  });
});
