import fc from 'fast-check';
import { schoolInstant, toSchoolIso } from '../school-time/school-time.js';
import {
  closesAt,
  defaultQuietHours,
  earliestHandOver,
  handOverStretch,
  invalidQuietHoursFields,
  isQuiet,
  liesIn,
  mayHandOver,
  nextOpening,
  type QuietHours,
} from './quiet-hours.js';

const at = (time: string, date = '2026-11-23'): Date => schoolInstant(date, time);
const timeout = 10_000;
const none: QuietHours = { from: '00:00', until: '00:00' };
const siesta: QuietHours = { from: '11:30', until: '13:00' };

const instants = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2028-01-01T00:00:00Z'),
  noInvalidDate: true,
});
const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((pair) => pair.map((number) => String(number).padStart(2, '0')).join(':'));
const settings = fc.record({ from: times, until: times });
const timeouts = fc.integer({ min: 0, max: 50_000 });

describe('the default quiet hours, 22:00 to 06:00', () => {
  test.each<[date: string, time: string, quiet: boolean, closes: string, opens: string]>([
    [
      '2026-11-23',
      '21:59:59.999',
      false,
      '2026-11-23T22:00:00.000+07:00',
      '2026-11-23T21:59:59.999+07:00',
    ],
    [
      '2026-11-23',
      '22:00:00.000',
      true,
      '2026-11-24T22:00:00.000+07:00',
      '2026-11-24T06:00:00.000+07:00',
    ],
    [
      '2026-11-23',
      '22:00:00.001',
      true,
      '2026-11-24T22:00:00.000+07:00',
      '2026-11-24T06:00:00.000+07:00',
    ],
    [
      '2026-12-31',
      '23:59:59.999',
      true,
      '2027-01-01T22:00:00.000+07:00',
      '2027-01-01T06:00:00.000+07:00',
    ],
    [
      '2026-11-24',
      '00:00:00.000',
      true,
      '2026-11-24T22:00:00.000+07:00',
      '2026-11-24T06:00:00.000+07:00',
    ],
    [
      '2026-11-24',
      '05:59:59.999',
      true,
      '2026-11-24T22:00:00.000+07:00',
      '2026-11-24T06:00:00.000+07:00',
    ],
    [
      '2026-11-24',
      '06:00:00.000',
      false,
      '2026-11-24T22:00:00.000+07:00',
      '2026-11-24T06:00:00.000+07:00',
    ],
    [
      '2026-11-24',
      '12:00:00.000',
      false,
      '2026-11-24T22:00:00.000+07:00',
      '2026-11-24T12:00:00.000+07:00',
    ],
  ])('on %s at %s: quiet %s', (date, time, quiet, closes, opens) => {
    const instant = at(time, date);
    expect(isQuiet(instant, defaultQuietHours)).toBe(quiet);
    expect(toSchoolIso(closesAt(instant, defaultQuietHours)!)).toBe(closes);
    expect(toSchoolIso(nextOpening(instant, defaultQuietHours))).toBe(opens);
  });

  test.each<[time: string, milliseconds: number, may: boolean]>([
    ['21:59:49.999', timeout, true],
    ['21:59:50.000', timeout, true], // aborted at 22:00:00.000, which is the first quiet instant
    ['21:59:50.001', timeout, false],
    ['21:59:59.999', timeout, false],
    ['21:59:59.999', 1, true],
    ['21:59:59.999', 2, false],
    ['21:59:59.999', 0, true],
    ['22:00:00.000', 0, false],
    ['22:00:00.000', timeout, false],
    ['05:59:59.999', timeout, false],
    ['06:00:00.000', timeout, true],
  ])('at %s a request of %i ms may begin: %s', (time, milliseconds, may) => {
    const instant = at(time);
    expect(mayHandOver(instant, defaultQuietHours, milliseconds)).toBe(may);
    const earliest = earliestHandOver(instant, defaultQuietHours, milliseconds);
    const opening = time < '06:00' ? at('06:00') : at('06:00', '2026-11-24');
    expect(earliest).toEqual(may ? instant : opening);
  });
});

describe('quiet hours as a setting', () => {
  it('may lie within one day', () => {
    expect(isQuiet(at('11:29:59.999'), siesta)).toBe(false);
    expect(isQuiet(at('11:30'), siesta)).toBe(true);
    expect(isQuiet(at('12:59:59.999'), siesta)).toBe(true);
    expect(isQuiet(at('13:00'), siesta)).toBe(false);
    expect(nextOpening(at('11:30'), siesta)).toEqual(at('13:00'));
    expect(closesAt(at('13:00'), siesta)).toEqual(at('11:30', '2026-11-24'));
    expect(earliestHandOver(at('11:29:55'), siesta, timeout)).toEqual(at('13:00'));
  });

  it('may end at midnight', () => {
    const hours = { from: '22:00', until: '00:00' };
    expect(isQuiet(at('23:59:59.999'), hours)).toBe(true);
    expect(isQuiet(at('00:00'), hours)).toBe(false);
    expect(nextOpening(at('22:00'), hours)).toEqual(at('00:00', '2026-11-24'));
  });

  it('are none when they end as they begin', () => {
    fc.assert(
      fc.property(instants, times, timeouts, (instant, time, milliseconds) => {
        const hours = { from: time, until: time };
        expect(isQuiet(instant, hours)).toBe(false);
        expect(closesAt(instant, hours)).toBeNull();
        expect(nextOpening(instant, hours)).toBe(instant);
        expect(mayHandOver(instant, hours, milliseconds)).toBe(true);
        expect(earliestHandOver(instant, hours, milliseconds)).toBe(instant);
      }),
    );
  });

  test.each<[hours: QuietHours, fields: string[]]>([
    [defaultQuietHours, []],
    [none, []],
    [{ from: '24:00', until: '06:00' }, ['from']],
    [{ from: '22:00', until: '6:00' }, ['until']],
    [{ from: '22:00:00', until: '' }, ['from', 'until']],
  ])('%j has the invalid fields %j', (hours, fields) => {
    expect(invalidQuietHoursFields(hours)).toEqual(fields);
    if (fields.length > 0) expect(() => isQuiet(at('12:00'), hours)).toThrow(fields.join(', '));
  });

  it('refuse a time-out that is none, and one that no window can hold', () => {
    for (const milliseconds of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => mayHandOver(at('12:00'), none, milliseconds)).toThrow(RangeError);
    }
    const oneMinuteOpen = { from: '06:01', until: '06:00' };
    expect(earliestHandOver(at('12:00'), oneMinuteOpen, 60_000)).toEqual(at('06:00', '2026-11-24'));
    expect(() => earliestHandOver(at('12:00'), oneMinuteOpen, 60_001)).toThrow(
      'between 06:00 and 06:01',
    );
    expect(() => earliestHandOver(at('06:00'), oneMinuteOpen, 60_001)).toThrow('No request');
  });
});

describe('for any quiet hours and any instant', () => {
  const assert = (check: (instant: Date, hours: QuietHours, timeout: number) => void): void =>
    fc.assert(fc.property(instants, settings, timeouts, check), { numRuns: 500 });

  it('the next opening is open, never earlier, and the last instant before it is quiet', () => {
    assert((instant, hours) => {
      const opening = nextOpening(instant, hours);
      expect(isQuiet(opening, hours)).toBe(false);
      expect(opening >= instant).toBe(true);
      if (isQuiet(instant, hours)) {
        expect(isQuiet(new Date(opening.getTime() - 1), hours)).toBe(true);
        expect(opening.getTime() - instant.getTime()).toBeLessThan(24 * 3_600_000);
      }
    });
  });

  it('the closing is quiet, at most a day ahead, and the last instant before it is open', () => {
    assert((instant, hours) => {
      const closing = closesAt(instant, hours);
      if (closing === null) return;
      expect(isQuiet(closing, hours)).toBe(true);
      expect(isQuiet(new Date(closing.getTime() - 1), hours)).toBe(false);
      expect(closing > instant).toBe(true);
      expect(closing.getTime() - instant.getTime()).toBeLessThanOrEqual(24 * 3_600_000);
    });
  });

  it('a request that may begin meets no quiet instant before its time-out', () => {
    const late = fc.integer({ min: -60_000, max: 1_000 });
    fc.assert(
      fc.property(
        instants,
        settings,
        timeouts,
        late,
        fc.nat(49_999),
        (day, hours, timeout, offset, part) => {
          const closing = closesAt(day, hours);
          const instant = new Date((closing ?? day).getTime() + offset);
          if (!mayHandOver(instant, hours, timeout)) return;
          const life = Math.max(0, Math.min(part, timeout - 1));
          expect(isQuiet(new Date(instant.getTime() + life), hours)).toBe(false);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('the stretch answers as asking each time does, as long as it has begun', () => {
    fc.assert(
      fc.property(
        instants,
        settings,
        timeouts,
        fc.integer({ min: 0, max: 23 * 3_600_000 }),
        (instant, hours, timeout, later) => {
          const stretch = handOverStretch(instant, hours, timeout);
          expect(stretch !== null).toBe(mayHandOver(instant, hours, timeout));
          if (stretch === null) return;
          const then = new Date(instant.getTime() + later);
          if (liesIn(then, stretch)) expect(mayHandOver(then, hours, timeout)).toBe(true);
          if (stretch.until === null) return;
          expect(mayHandOver(stretch.until, hours, timeout)).toBe(true);
          expect(mayHandOver(new Date(stretch.until.getTime() + 1), hours, timeout)).toBe(false);
          expect(liesIn(new Date(instant.getTime() - 1), stretch)).toBe(false);
        },
      ),
    );
  });

  it('the earliest hand-over may take place, and is the instant itself if that may', () => {
    assert((instant, hours, timeout) => {
      const earliest = earliestHandOver(instant, hours, timeout);
      expect(mayHandOver(earliest, hours, timeout)).toBe(true);
      expect(earliest >= instant).toBe(true);
      if (mayHandOver(instant, hours, timeout)) expect(earliest).toEqual(instant);
    });
  });
});
