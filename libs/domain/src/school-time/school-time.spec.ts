import fc from 'fast-check';
import {
  isTimeOfDay,
  millisecondsOfDay,
  schoolDate,
  schoolInstant,
  schoolOffsetMilliseconds,
  schoolTimeOfDay,
  schoolYearOf,
  toSchoolIso,
} from './school-time.js';

const instants = fc.date({
  min: new Date('2000-01-01T00:00:00Z'),
  max: new Date('2100-01-01T00:00:00Z'),
  noInvalidDate: true,
});

describe('the offset of school time', () => {
  it('is what the time zone Asia/Ho_Chi_Minh has at every instant from 2000 to 2100', () => {
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Asia/Ho_Chi_Minh',
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    const agrees = (instant: Date): void => {
      const ours = `${schoolDate(instant)} ${schoolTimeOfDay(instant).slice(0, 8)}`;
      expect(ours).toBe(format.format(instant));
    };
    for (let year = 2000; year < 2100; year += 1) {
      for (let month = 0; month < 12; month += 1) agrees(new Date(Date.UTC(year, month, 15, 17)));
    }
    fc.assert(fc.property(instants, agrees), { numRuns: 500 });
  });
});

describe('the school calendar and clock', () => {
  test.each([
    ['2026-11-23T15:30:00.000Z', '2026-11-23', '22:30:00.000', '2026-11-23T22:30:00.000+07:00'],
    ['2026-11-23T16:59:59.999Z', '2026-11-23', '23:59:59.999', '2026-11-23T23:59:59.999+07:00'],
    ['2026-11-23T17:00:00.000Z', '2026-11-24', '00:00:00.000', '2026-11-24T00:00:00.000+07:00'],
    ['2026-12-31T17:00:00.000Z', '2027-01-01', '00:00:00.000', '2027-01-01T00:00:00.000+07:00'],
    ['2028-02-28T23:00:00.001Z', '2028-02-29', '06:00:00.001', '2028-02-29T06:00:00.001+07:00'],
  ])('read %s as %s %s', (utc, date, time, iso) => {
    const instant = new Date(utc);
    expect(schoolDate(instant)).toBe(date);
    expect(schoolTimeOfDay(instant)).toBe(time);
    expect(toSchoolIso(instant)).toBe(iso);
    expect(schoolInstant(date, time)).toEqual(instant);
  });

  it('are read and written without loss', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        expect(schoolInstant(schoolDate(instant), schoolTimeOfDay(instant))).toEqual(instant);
        expect(new Date(toSchoolIso(instant))).toEqual(instant);
        expect(millisecondsOfDay(schoolTimeOfDay(instant))).toBe(
          instant.getTime() +
            schoolOffsetMilliseconds -
            Date.parse(`${schoolDate(instant)}T00:00Z`),
        );
      }),
    );
  });

  it('take a time without seconds or milliseconds', () => {
    expect(schoolInstant('2026-11-23', '06:00')).toEqual(new Date('2026-11-22T23:00:00.000Z'));
    expect(schoolInstant('2026-11-23', '06:00:07')).toEqual(new Date('2026-11-22T23:00:07.000Z'));
  });

  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-11-31',
    '2026-11-00',
    '26-11-23',
    '2026/11/23',
    ' 2026-11-23',
    '2026-11-23\n',
    '',
  ])('refuse the date %j', (date) => {
    expect(() => schoolInstant(date, '06:00')).toThrow(RangeError);
    expect(() => schoolInstant(date, '06:00')).toThrow('is no day of the calendar');
  });

  test.each([
    '24:00',
    '6:00',
    '06:60',
    '06:00:60',
    '06:00:00.1',
    '06:00:00.0000',
    '06h00',
    '06:00 ',
    '06:00\n',
    '-1:00',
    '',
  ])('refuse the time %j', (time) => {
    expect(isTimeOfDay(time)).toBe(false);
    expect(() => schoolInstant('2026-11-23', time)).toThrow('is no time of day');
  });

  it('refuse a date that is no instant, and one beyond the calendar', () => {
    for (const read of [schoolDate, schoolTimeOfDay, toSchoolIso, schoolYearOf]) {
      expect(() => read(new Date(Number.NaN))).toThrow('Not an instant');
      expect(() => read(new Date('+010000-01-01T00:00:00Z'))).toThrow('outside the years');
      expect(() => read(new Date('-000001-01-01T00:00:00Z'))).toThrow('outside the years');
    }
  });
});

describe('schoolYearOf', () => {
  test.each([
    ['2026-07-31', '23:59:59.999', 2025, '2025–2026'],
    ['2026-08-01', '00:00', 2026, '2026–2027'],
    ['2026-12-31', '23:59', 2026, '2026–2027'],
    ['2027-01-01', '00:00', 2026, '2026–2027'],
    ['2027-07-31', '12:00', 2026, '2026–2027'],
  ])('of %s %s begins in %i', (date, time, startYear, label) => {
    expect(schoolYearOf(schoolInstant(date, time))).toEqual({ startYear, label });
  });
});
