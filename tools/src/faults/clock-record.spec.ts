import { ClockRecord } from './clock-record.js';

describe('the record of a school’s clock', () => {
  const real = (seconds: number): Date =>
    new Date(Date.UTC(2026, 10, 29, 12, 0, 0) + seconds * 1_000);
  const offsetTo = (school: string, at: Date): number => new Date(school).getTime() - at.getTime();
  const record = new ClockRecord();
  record.set(real(0), offsetTo('2026-11-23T21:59:50+07:00', real(0)));
  record.set(real(20), offsetTo('2026-11-24T05:59:55+07:00', real(20)));

  it.each<[string, number, boolean]>([
    ['before the quiet hours', 9.999, false],
    ['at ten sharp', 10, true],
    ['when the night is cut short', 20, true],
    ['a moment before six', 24.999, true],
    ['at six sharp', 25, false],
  ])('tells what arrived %s', (_, seconds, quiet) => {
    expect(record.isQuietAt(real(seconds))).toBe(quiet);
  });
});
