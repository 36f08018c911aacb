import fc from 'fast-check';
import { readTimeOfDay } from './read-time-of-day.js';

describe('readTimeOfDay', () => {
  test.each([
    ['22:00', '22:00'],
    ['6:30', '06:30'],
    ['06.30', '06:30'],
    [' 6h ', '06:00'],
    ['10h', '10:00'],
    ['6h30', '06:30'],
    ['22 giờ', null],
    ['22g30', '22:30'],
    ['6', '06:00'],
    ['630', '06:30'],
    ['2230', '22:30'],
    ['24:00', null],
    ['22:60', null],
    ['6:3', null],
    ['', null],
    ['sáu giờ', null],
  ])('of %j is %j', (typed, expected) => {
    expect(readTimeOfDay(typed)).toBe(expected);
  });

  it('takes what it writes', () => {
    fc.assert(
      fc.property(fc.nat(23), fc.nat(59), (hours, minutes) => {
        const written = readTimeOfDay(`${hours}:${String(minutes).padStart(2, '0')}`);
        expect(written).not.toBeNull();
        expect(readTimeOfDay(written!)).toBe(written);
      }),
    );
  });
});
