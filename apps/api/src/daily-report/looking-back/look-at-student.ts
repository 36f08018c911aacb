import {
  type Attendance,
  type AttendanceCount,
  attendanceCount,
  daysAfter,
  type DiaryEntry,
  entryOf,
  mondayOf,
  type Observation,
  schoolDate,
} from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { ClassRolls } from '../../contacts/classes/class-rolls.js';
import { SchoolYears } from '../../contacts/school-years/school-years.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { daysBefore } from '../days-before.js';
import { ReportResults, type StudentResult } from '../messages/report-results.js';
import { ReportRepository, type ReportOfStudent } from '../messages/report.repository.js';
import { ReportReach } from '../report-reach.js';
import { daysUntilNow } from './asked-diaries.js';
import { isIn, type Recorded, RecordedDays } from './recorded-days.js';

/** How many weeks stand on the page. */
export const weeksInView = 6;

export interface DayOfStudent {
  /** `YYYY-MM-DD` */
  date: string;
  /** The class in which the student was. */
  className: string | null;
  /** After the review; null where no diary has come. */
  attendance: Attendance | null;
  /** What the diary says; null where none has come. */
  entry: DiaryEntry | null;
  observations: Observation[];
  /** What the family was told of the day, in order. */
  reports: (ReportOfStudent & StudentResult)[];
}

export interface StudentWeeks {
  student: { id: string; fullName: string; className: string | null };
  /** Of the school year until today. */
  year: AttendanceCount;
  /** A week before those in view, to ask for; null where there is none. */
  earlier: string | null;
  later: string | null;
  /** The latest first; their days in order. */
  weeks: { monday: string; days: DayOfStudent[] }[];
}

/** A student's weeks: how they came, what was written of them, and what the family was told. */
@Injectable()
export class LookAtStudent {
  constructor(
    private readonly clock: SchoolClock,
    private readonly schoolYears: SchoolYears,
    private readonly reach: ReportReach,
    private readonly rolls: ClassRolls,
    private readonly recordedDays: RecordedDays,
    private readonly reports: ReportRepository,
    private readonly results: ReportResults,
  ) {}

  /**
   * @param day in the last week that is wanted; this week unless told
   * @throws CodedError `student.not-found` also for one who is not theirs today, as for one who is none
   */
  async run(person: Principal, studentId: string, day?: string): Promise<StudentWeeks> {
    const now = await this.clock.now();
    const today = schoolDate(now);
    const [{ startYear }, own] = await Promise.all([
      this.schoolYears.present(),
      this.reach.classIds(person, 'daily-report.read'),
    ]);
    const spans = await this.rolls.during(startYear, { classIds: null, studentIds: [studentId] });
    const [first] = spans;
    const present = spans.find((span) => isIn(span, today)) ?? null;
    const isTheirs = own === null || (present !== null && own.includes(present.classId));
    if (first === undefined || !isTheirs) throw new CodedError('student.not-found');

    const came = spans.reduce((day, { from }) => (from < day ? from : day), first.from);
    const lastMonday = mondayOf(day === undefined || day > today ? today : day);
    const from = daysBefore(lastMonday, 7 * (weeksInView - 1));
    const until = daysAfter(lastMonday, 6);
    const year = { from: came, until: today, schoolYear: startYear, classId: null, studentId };
    const [recorded, reports] = await Promise.all([
      this.recordedDays.read(year),
      this.reports.ofStudent(studentId, from, until),
    ]);
    const resultOf = await this.results.of(
      reports.map(({ sendId }) => sendId),
      studentId,
    );
    const told = reports.map((report) => ({ ...report, ...resultOf(report.sendId, studentId) }));
    const begun = beginningOf(recorded, came, today);
    const dates = this.datesIn(recorded, told, { from, until }, now);
    const days = dates.map((date) => dayOf(recorded, told, studentId, date));
    return {
      student: { id: studentId, fullName: first.fullName, className: present?.className ?? null },
      year: attendanceCount(recorded.days.flatMap(({ rows }) => rows)),
      earlier: begun < from ? daysBefore(from, 7) : null,
      later: until < today ? earliest(daysAfter(until, 7 * weeksInView), today) : null,
      weeks: Array.from({ length: weeksInView }, (_, place) => daysBefore(lastMonday, 7 * place))
        .filter((monday) => daysAfter(monday, 6) >= begun)
        .map((monday) => ({ monday, days: days.filter(({ date }) => mondayOf(date) === monday) })),
    };
  }

  /** Those with school while the student was here, and any other of which something is known. */
  private datesIn(
    recorded: Recorded,
    told: readonly { date: string }[],
    { from, until }: { from: string; until: string },
    now: Date,
  ): string[] {
    const withSchool = daysUntilNow(recorded, from, until, now).filter((date) =>
      recorded.spans.some((span) => isIn(span, date)),
    );
    const known = [...knownDates(recorded), ...told.map(({ date }) => date)];
    const inView = known.filter((date) => from <= date && date <= until);
    return [...new Set([...withSchool, ...inView])].sort();
  }
}

/** The days of which something was written or seen. */
function knownDates({ days, observations }: Recorded): string[] {
  const written = days.filter(({ studentIds }) => studentIds.length > 0);
  return [...written, ...observations].map(({ date }) => date);
}

/** The first day of which anything can be told: the student had come, and the school had begun. */
function beginningOf(recorded: Recorded, came: string, today: string): string {
  const asked = recorded.begunOn ?? today;
  return knownDates(recorded).reduce(earliest, asked > came ? asked : came);
}

function dayOf(
  { spans, days, observations }: Recorded,
  told: readonly (ReportOfStudent & StudentResult)[],
  studentId: string,
  date: string,
): DayOfStudent {
  const span = spans.find((one) => isIn(one, date)) ?? null;
  const recorded = days.find((one) => one.date === date && one.classId === span?.classId);
  return {
    date,
    className: span?.className ?? null,
    attendance: recorded?.attendance.get(studentId) ?? null,
    entry: recorded === undefined ? null : entryOf(recorded.content, studentId),
    observations: observations.filter((one) => one.date === date),
    reports: told.filter((one) => one.date === date),
  };
}

const earliest = (one: string, other: string): string => (one < other ? one : other);
