import { type DayInstants, dayInstants, type DayTimes } from '../school-calendar/day-times.js';
import { lessonsOn, type SchoolCalendar } from '../school-calendar/school-calendar.js';
import { dayBefore } from '../school-years/school-year-calendar.js';
import { schoolDate } from '../school-time/school-time.js';

/**
 * What happens by itself at set hours of a school day.
 *
 * - `diary-reminder`: whoever has not handed the diary in is reminded, 15:30.
 * - `diary-due`: from now on it is missing, 16:00; the board and the teacher are told.
 * - `observations-reminder`: a department that has not sent the day's mail is reminded.
 * - `leadership-told`: BGH is told which classes are missing.
 */
export const dayJobNames = [
  'diary-reminder',
  'diary-due',
  'observations-reminder',
  'leadership-told',
] as const;
export type DayJobName = (typeof dayJobNames)[number];

const hourOf: Readonly<Record<DayJobName, keyof DayInstants>> = {
  'diary-reminder': 'diaryReminder',
  'diary-due': 'diaryDue',
  'observations-reminder': 'observationsDue',
  'leadership-told': 'leadershipTold',
};

/** A job of one day. Its name and its `dueAt` together are what a run is kept by, so that it runs once. */
export interface DayJob {
  readonly name: DayJobName;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly dueAt: Date;
}

/** What a run is kept by, in the memory of whoever asks. */
export function dayJobKey({ name, dueAt }: Pick<DayJob, 'name' | 'dueAt'>): string {
  return `${name} ${dueAt.toISOString()}`;
}

/** The jobs of a day, in the order of their hours; none on a day without school. */
export function dayJobs(calendar: SchoolCalendar, times: DayTimes, date: string): DayJob[] {
  const lessons = lessonsOn(calendar, date);
  if (lessons === 'none') return [];
  const instants = dayInstants(date, lessons, times);
  return dayJobNames
    .map((name) => ({ name, date, dueAt: instants[hourOf[name]] }))
    .sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
}

export interface DueJobs {
  /** To be run now: due today and not run, also when that was hours ago. */
  readonly toRun: readonly DayJob[];
  /** Did not run while their day lasted, and would help nobody any more: for the alarm. */
  readonly missed: readonly DayJob[];
  /** Due today and still not run after the grace: for the alarm, and to be run all the same. */
  readonly overdue: readonly DayJob[];
}

/** After this long a job that is due and has not run is told of: a worker looks many times a minute. */
export const jobGraceMilliseconds = 5 * 60_000;

/** For how many earlier days jobs that did not run are told of. */
export const mostJobDaysBack = 7;

export interface JobsSoFar {
  /** The keys of the jobs that ran, for at least {@link mostJobDaysBack} days back. */
  readonly ran: ReadonlySet<string>;
  /** The first day on which they should have run, `YYYY-MM-DD`: when the school began with this. */
  readonly since: string;
}

/**
 * The jobs that are due and have not run. After an outage each is caught up once, as long as its day
 * lasts; what was due on an earlier day is told of and not run.
 */
export function dueJobs(
  { calendar, times }: { readonly calendar: SchoolCalendar; readonly times: DayTimes },
  now: Date,
  { ran, since }: JobsSoFar,
): DueJobs {
  const today = schoolDate(now);
  const open = (date: string): DayJob[] =>
    dayJobs(calendar, times, date).filter((job) => job.dueAt <= now && !ran.has(dayJobKey(job)));
  const missed: DayJob[] = [];
  let date = today;
  for (let day = 0; day < mostJobDaysBack; day += 1) {
    date = dayBefore(date);
    if (date >= since) missed.unshift(...open(date));
  }
  const toRun = today >= since ? open(today) : [];
  const overdue = toRun.filter(
    ({ dueAt }) => now.getTime() - dueAt.getTime() > jobGraceMilliseconds,
  );
  return { toRun, missed, overdue };
}
