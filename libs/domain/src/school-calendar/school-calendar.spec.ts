import fc from 'fast-check';
import { toSchoolIso } from '../school-time/school-time.js';
import { calendarProblems } from './calendar-problems.js';
import { dayInstants, defaultDayTimes, type DayTimes, invalidDayTimes } from './day-times.js';
import {
  hasLessonsIn,
  isSchoolDay,
  lessonsOn,
  type LessonTime,
  nextSchoolDay,
  previousSchoolDay,
  type SchoolCalendar,
  schoolDaysBetween,
  type SpecialDays,
  termOn,
  usualCalendar,
  usualWeek,
  whyNoSchool,
} from './school-calendar.js';
import { weekdayOf, weekdays } from './weekday.js';

const special = (from: string, until: string, lessons: LessonTime, note = ''): SpecialDays => ({
  ...{ from, until, lessons, note },
});

const calendar: SchoolCalendar = {
  terms: [
    { name: 'Học kì I', from: '2026-09-05', until: '2027-01-16' },
    { name: 'Học kì II', from: '2027-01-18', until: '2027-05-28' },
  ],
  week: usualWeek,
  specialDays: [
    special('2026-11-20', '2026-11-20', 'morning', 'Mít tinh 20/11'),
    special('2027-02-01', '2027-02-14', 'none', 'Tết Nguyên đán'),
    special('2027-02-13', '2027-02-13', 'whole', 'Học bù'),
    special('2027-06-05', '2027-06-05', 'afternoon', 'Bế giảng'),
  ],
};

describe('the school calendar', () => {
  test.each<[date: string, lessons: LessonTime, why: string | null]>([
    ['2026-11-23', 'whole', null],
    ['2026-11-28', 'morning', null],
    ['2026-11-29', 'none', 'weekday'],
    ['2026-11-20', 'morning', null],
    ['2026-09-04', 'none', 'outside-terms'],
    ['2026-09-05', 'morning', null],
    ['2027-01-16', 'morning', null],
    ['2027-01-17', 'none', 'outside-terms'],
    ['2027-05-28', 'whole', null],
    ['2027-05-29', 'none', 'outside-terms'],
    ['2027-02-01', 'none', 'holiday'],
    ['2027-02-14', 'none', 'holiday'],
    ['2027-02-15', 'whole', null],
    // A day made up inside a holiday, and one after the last term, are said of themselves.
    ['2027-02-13', 'whole', null],
    ['2027-06-05', 'afternoon', null],
  ])('on %s has lessons: %s', (date, lessons, why) => {
    expect(lessonsOn(calendar, date)).toBe(lessons);
    expect(isSchoolDay(calendar, date)).toBe(lessons !== 'none');
    expect(whyNoSchool(calendar, date)?.kind ?? null).toBe(why);
    expect(hasLessonsIn(calendar, date, 'morning')).toBe(
      lessons === 'whole' || lessons === 'morning',
    );
    expect(hasLessonsIn(calendar, date, 'afternoon')).toBe(
      lessons === 'whole' || lessons === 'afternoon',
    );
  });

  it('finds the days before and after, over holidays and never beyond what there is', () => {
    expect(nextSchoolDay(calendar, '2026-11-28')).toBe('2026-11-30');
    expect(nextSchoolDay(calendar, '2027-01-30')).toBe('2027-02-13');
    expect(previousSchoolDay(calendar, '2027-02-15')).toBe('2027-02-13');
    expect(nextSchoolDay(calendar, '2027-06-05')).toBeNull();
    expect(termOn(calendar, '2027-01-18')?.name).toBe('Học kì II');
    expect(schoolDaysBetween(calendar, '2026-11-27', '2026-12-01')).toEqual([
      ...['2026-11-27', '2026-11-28', '2026-11-30', '2026-12-01'],
    ]);
  });

  it('counts the weekdays as every calendar does', () => {
    const dates = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(dates, (instant) => {
        const name = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' });
        expect(weekdayOf(instant.toISOString().slice(0, 10))).toBe(
          name.format(instant).toLowerCase(),
        );
      }),
    );
    expect(() => weekdayOf('2026-02-29')).toThrow('is no day of the calendar');
  });

  it('begins with one that can be kept', () => {
    expect(calendarProblems(usualCalendar(2026), 2026)).toEqual([]);
    expect(weekdays.map((day) => usualCalendar(2026).week[day]).at(-1)).toBe('none');
  });

  test.each<[what: string, changes: Partial<SchoolCalendar>, code: string]>([
    [
      'reversed days',
      { specialDays: [special('2027-02-14', '2027-02-01', 'none')] },
      'days-reversed',
    ],
    [
      'a year mistyped',
      { specialDays: [special('2062-11-20', '2062-11-20', 'none')] },
      'outside-year',
    ],
    [
      'the same days twice',
      { specialDays: [...calendar.specialDays, special('2026-11-20', '2026-11-20', 'none')] },
      'days-repeated',
    ],
    [
      'days that lie half in others',
      { specialDays: [...calendar.specialDays, special('2027-02-12', '2027-02-20', 'none')] },
      'days-repeated',
    ],
    [
      'a long note',
      { specialDays: [special('2026-11-20', '2026-11-20', 'none', 'x'.repeat(121))] },
      'text-too-long',
    ],
    [
      'a term without a name',
      { terms: [{ name: ' ', from: '2026-09-05', until: '2027-01-16' }] },
      'name-missing',
    ],
    [
      'terms that share a day',
      { terms: [calendar.terms[0]!, { name: 'II', from: '2027-01-16', until: '2027-05-28' }] },
      'terms-overlap',
    ],
  ])('refuses %s', (_what, changes, code) => {
    const problems = calendarProblems({ ...calendar, ...changes }, 2026);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });
});

describe('the hours of a school day', () => {
  it('are instants of the school’s clock', () => {
    const { firstLesson, ...others } = dayInstants('2026-11-23', 'whole', defaultDayTimes);
    expect(toSchoolIso(firstLesson)).toBe('2026-11-23T07:15:00.000+07:00');
    expect(Object.values(others).map((instant) => toSchoolIso(instant).slice(11, 23))).toEqual([
      ...['15:30:00.000', '16:00:00.000', '17:00:00.000', '16:00:00.000'],
    ]);
    const afternoon = dayInstants('2026-11-23', 'afternoon', defaultDayTimes);
    expect(toSchoolIso(afternoon.firstLesson)).toContain('T13:00');
  });

  test.each<[change: Partial<DayTimes>, invalid: (keyof DayTimes)[]]>([
    [{}, []],
    [{ diaryDue: '4pm' }, ['diaryDue']],
    [{ diaryDue: '16:00:30' }, ['diaryDue']],
    [{ diaryReminder: '16:00' }, ['diaryReminder']],
    [{ leadershipTold: '15:59' }, ['leadershipTold']],
    [{ leadershipTold: '16:00' }, []],
    [{ firstAfternoonLesson: '07:00' }, ['firstAfternoonLesson']],
  ])('with %j have wrong: %j', (change, invalid) => {
    expect(invalidDayTimes({ ...defaultDayTimes, ...change })).toEqual(invalid);
  });
});
