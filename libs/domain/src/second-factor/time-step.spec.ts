import fc from 'fast-check';
import { acceptableSteps, secondsOfStep, stepsOfTolerance, timeStepOf } from './time-step.js';

const instants = fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => seconds * 1_000);

describe('The time step of an instant', () => {
  // RFC 6238, appendix B: T of each test time, with a step of 30 s.
  it.each([
    ['1970-01-01T00:00:59Z', 0x1],
    ['2005-03-18T01:58:29Z', 0x23523ec],
    ['2005-03-18T01:58:31Z', 0x23523ed],
    ['2009-02-13T23:31:30Z', 0x273ef07],
    ['2033-05-18T03:33:20Z', 0x3f940aa],
    ['2603-10-11T11:33:20Z', 0x27bc86aa],
  ])('%s is that of RFC 6238', (instant, step) => {
    expect(timeStepOf(new Date(instant))).toBe(step);
  });

  it('lasts half a minute, to the millisecond', () => {
    fc.assert(
      fc.property(instants, (milliseconds) => {
        const step = timeStepOf(new Date(milliseconds));
        const begins = step * secondsOfStep * 1_000;
        expect(timeStepOf(new Date(begins))).toBe(step);
        expect(timeStepOf(new Date(begins + secondsOfStep * 1_000 - 1))).toBe(step);
        expect(timeStepOf(new Date(begins + secondsOfStep * 1_000))).toBe(step + 1);
      }),
    );
  });
});

describe('The steps whose codes are taken', () => {
  const now = new Date('2026-11-23T02:00:00Z');
  const present = timeStepOf(now);

  it.each([
    ['nothing was taken yet', null, [present, present - 1, present + 1]],
    ['the one before the last was taken', present - 2, [present, present - 1, present + 1]],
    ['the last was taken', present - 1, [present, present + 1]],
    ['the present one was taken', present, [present + 1]],
    ['the next one was taken', present + 1, []],
  ])('when %s', (_what, lastStep, steps) => {
    expect(acceptableSteps(now, lastStep)).toEqual(steps);
  });

  it('are never further off than the tolerance, nor taken before', () => {
    const lastSteps = fc.option(fc.integer({ min: -3, max: 3 }), { nil: null });
    fc.assert(
      fc.property(instants, lastSteps, (milliseconds, off) => {
        const instant = new Date(milliseconds);
        const lastStep = off === null ? null : timeStepOf(instant) + off;
        for (const step of acceptableSteps(instant, lastStep)) {
          expect(Math.abs(step - timeStepOf(instant))).toBeLessThanOrEqual(stepsOfTolerance);
          expect(lastStep === null || step > lastStep).toBe(true);
        }
      }),
    );
  });

  it('are each taken once, whoever takes them in whatever order', () => {
    const tries = fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.nat(2)), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(tries, (given) => {
        const taken: number[] = [];
        for (const [second, choice] of given.sort(([one], [other]) => one - other)) {
          const last = taken.at(-1) ?? null;
          const step = acceptableSteps(new Date(now.getTime() + second * 1_000), last)[choice];
          if (step !== undefined) taken.push(step);
        }
        expect(new Set(taken).size).toBe(taken.length);
      }),
    );
  });
});
