import fc from 'fast-check';
import { defaultDayTimes } from '../school-calendar/day-times.js';
import { schoolDaysBetween, usualCalendar } from '../school-calendar/school-calendar.js';
import { schoolInstant, toSchoolIso } from '../school-time/school-time.js';
import { dayJobKey, dayJobNames, dayJobs, dueJobs } from './day-jobs.js';

const school = { calendar: usualCalendar(2026), times: defaultDayTimes };
const at = (date: string, time: string): Date => schoolInstant(date, time);
const names = (jobs: readonly { name: string; date: string }[]): string[] =>
  jobs.map(({ name, date }) => `${date.slice(8)} ${name}`);

const since = '2026-11-20';

/** Everything of the days before, as run. */
const ranBefore = (date: string): { ran: Set<string>; since: string } => ({
  since,
  ran: new Set(
    schoolDaysBetween(school.calendar, '2026-11-01', date)
      .filter((day) => day < date)
      .flatMap((day) => dayJobs(school.calendar, school.times, day).map(dayJobKey)),
  ),
});

describe('the jobs of a school day', () => {
  it('are due at their hours of school time', () => {
    const jobs = dayJobs(school.calendar, school.times, '2026-11-23');
    expect(jobs.map(({ name, dueAt }) => [name, toSchoolIso(dueAt).slice(11, 16)])).toEqual([
      ['diary-reminder', '15:30'],
      ['diary-due', '16:00'],
      ['observations-reminder', '16:00'],
      ['leadership-told', '17:00'],
    ]);
    expect(dayJobs(school.calendar, school.times, '2026-11-22')).toEqual([]);
  });

  test.each<[time: string, toRun: string[]]>([
    ['15:29:59.999', []],
    ['15:30:00.000', ['23 diary-reminder']],
    ['16:00:00.000', ['23 diary-reminder', '23 diary-due', '23 observations-reminder']],
    ['23:59:59.999', dayJobNames.map((name) => `23 ${name}`)],
  ])('at %s, none having run, are: %j', (time, toRun) => {
    const due = dueJobs(school, at('2026-11-23', time), ranBefore('2026-11-23'));
    expect(names(due.toRun)).toEqual(toRun);
    expect(due.missed).toEqual([]);
  });

  it('run once, and are overdue when they have not run after five minutes', () => {
    const now = at('2026-11-23', '15:35:00.001');
    const due = dueJobs(school, now, ranBefore('2026-11-23'));
    expect(names(due.overdue)).toEqual(['23 diary-reminder']);
    expect(dueJobs(school, at('2026-11-23', '15:35'), ranBefore('2026-11-23')).overdue).toEqual([]);
    const ran = new Set([...ranBefore('2026-11-23').ran, ...due.toRun.map(dayJobKey)]);
    expect(dueJobs(school, now, { ran, since })).toEqual({ toRun: [], missed: [], overdue: [] });
  });

  it('are none before the school began with them', () => {
    const soFar = { ran: new Set<string>(), since: '2026-11-24' };
    const due = dueJobs(school, at('2026-11-23', '18:00'), soFar);
    expect(due).toEqual({ toRun: [], missed: [], overdue: [] });
  });

  it('of a day that is over are told of and not run', () => {
    // The worker was down from Friday at 15:00 until Monday morning; before Friday there was nothing yet.
    const due = dueJobs(school, at('2026-11-23', '08:00'), { ran: new Set(), since });
    expect(due.toRun).toEqual([]);
    expect(names(due.missed)).toEqual([
      ...dayJobNames.map((name) => `20 ${name}`),
      ...dayJobNames.map((name) => `21 ${name}`),
    ]);
  });

  it('each run exactly once over a month, however often and with what outages a worker looks', () => {
    const minutes = fc.array(fc.integer({ min: 1, max: 40 * 60 }), {
      minLength: 20,
      maxLength: 200,
    });
    fc.assert(
      fc.property(minutes, (waits) => {
        const ran = new Map<string, number>();
        const missed = new Set<string>();
        let now = at('2026-11-02', '00:00');
        for (const wait of waits) {
          now = new Date(now.getTime() + wait * 60_000);
          const due = dueJobs(school, now, { ran: new Set(ran.keys()), since: '2026-11-02' });
          for (const job of due.toRun) ran.set(dayJobKey(job), (ran.get(dayJobKey(job)) ?? 0) + 1);
          for (const job of due.missed) missed.add(dayJobKey(job));
        }
        const all = schoolDaysBetween(school.calendar, '2026-11-02', now.toISOString().slice(0, 10))
          .flatMap((day) => dayJobs(school.calendar, school.times, day))
          .filter(({ dueAt }) => dueAt <= now)
          .map(dayJobKey);
        expect([...ran.values()].every((times) => times === 1)).toBe(true);
        expect([...ran.keys(), ...missed].sort()).toEqual(all.sort());
      }),
      { numRuns: 30 },
    );
  });
});
