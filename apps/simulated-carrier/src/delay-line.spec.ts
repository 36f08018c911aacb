import fc from 'fast-check';
import { DelayLine } from './delay-line.js';
import { Fifo } from './fifo.js';

describe('a delay line', () => {
  it('hands items on in order, none before its time', async () => {
    const startedAt = performance.now();
    const handed: { readonly item: number; readonly after: number }[] = [];
    const line = new DelayLine<number>(40, (item) =>
      handed.push({ item, after: performance.now() - startedAt }),
    );
    line.push(1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    line.push(2);
    expect(line.length).toBe(2);
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(handed.map(({ item }) => item)).toEqual([1, 2]);
    expect(handed[0]?.after).toBeGreaterThanOrEqual(39);
    expect(handed[1]?.after).toBeGreaterThanOrEqual(58);
  });

  it('takes an item again that comes back while it hands on', async () => {
    let times = 0;
    const line = new DelayLine<string>(2, (item) => {
      times += 1;
      if (times < 3) line.push(item);
    });
    line.push('again');
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(times).toBe(3);
    expect(line.length).toBe(0);
  });

  it('forgets what waits when cleared', async () => {
    let times = 0;
    const line = new DelayLine<string>(5, () => (times += 1));
    line.push('lost');
    line.clear();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(times).toBe(0);
  });
});

describe('a fifo', () => {
  it('behaves as an array that is pushed and shifted', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1_500, max: 1_500 }), { maxLength: 20 }), (steps) => {
        const fifo = new Fifo<number>();
        const model: number[] = [];
        let next = 0;
        for (const step of steps) {
          for (let count = 0; count < Math.abs(step); count += 1) {
            if (step > 0) {
              fifo.push(next);
              model.push(next);
              next += 1;
            } else {
              if (fifo.shift() !== model.shift()) throw new Error('not the oldest');
            }
          }
          expect([fifo.length, fifo.peek()]).toEqual([model.length, model[0]]);
        }
      }),
      { numRuns: 25 },
    );
  });
});
