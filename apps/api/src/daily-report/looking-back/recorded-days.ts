import {
  attendanceRows,
  type AttendanceRow,
  type ContradictionRow,
  type DayLookedBackOn,
  type DayTimes,
  lessonsOn,
  lookBackOn,
  type Observation,
  type RecordedDay,
  type SchoolCalendar,
} from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { ClassRolls, type RollSpan } from '../../contacts/classes/class-rolls.js';
import { ClassDiaries, type ClassDiary } from '../class-diary/class-diaries.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { DueDayJobs } from '../day-jobs/due-day-jobs.js';
import { Observations } from '../observations/observations.js';
import { isHandedIn } from '../review/class-day.js';
import { ReviewRepository, type SettlementOfDay } from '../review/review.repository.js';
import { SchoolDays } from '../school-calendar/school-days.js';

/** Of which days and of whom; days as `YYYY-MM-DD`, both included, of one school year. */
export interface DaysWanted {
  from: string;
  until: string;
  schoolYear: number;
  /** Null for every class. */
  classId: string | null;
  /** Null for every student. */
  studentId: string | null;
}

/** A day whose diary was handed in, and what came of it. */
export interface RecordedClassDay extends RecordedDay, DayLookedBackOn {
  rows: AttendanceRow[];
}

/** Everything that was recorded in some days. */
export interface Recorded {
  calendar: SchoolCalendar;
  times: DayTimes;
  /** The first day on which diaries were asked for; null before it. */
  begunOn: string | null;
  /** Who was in which class, by given name. */
  spans: RollSpan[];
  diaries: ClassDiary[];
  observations: Observation[];
  days: RecordedClassDay[];
}

/** Reads many days at once, in a handful of statements however many they are. */
@Injectable()
export class RecordedDays {
  constructor(
    private readonly rolls: ClassRolls,
    private readonly schoolDays: SchoolDays,
    private readonly jobs: DueDayJobs,
    private readonly clock: SchoolClock,
    private readonly diaries: ClassDiaries,
    private readonly observations: Observations,
    private readonly reviews: ReviewRepository,
  ) {}

  async read({ from, until, schoolYear, classId, studentId }: DaysWanted): Promise<Recorded> {
    const spans = await this.rolls.during(schoolYear, {
      classIds: classId === null ? null : [classId],
      studentIds: studentId === null ? null : [studentId],
    });
    const isNarrow = classId !== null || studentId !== null;
    const studentIds = isNarrow ? [...new Set(spans.map(({ id }) => id))] : null;
    const classIds = isNarrow ? [...new Set(spans.map((span) => span.classId))] : null;
    const [calendar, times, begunOn, diaries, observations, settlements] = await Promise.all([
      this.schoolDays.calendar(until),
      this.schoolDays.dayTimes(),
      this.begunOn(),
      this.diaries.between(from, until, classIds, studentId),
      this.observations.between(from, until, studentIds),
      this.reviews.settlementsBetween(from, until, { classId, studentId }),
    ]);
    const facts = { calendar, times, begunOn, spans, diaries, observations };
    return { ...facts, days: daysOf(facts, settlements) };
  }

  private async begunOn(): Promise<string | null> {
    return this.jobs.begunOn(await this.clock.now());
  }
}

/** Whether a student was in the class of this span on a day. */
export function isIn({ from, until }: RollSpan, date: string): boolean {
  return from <= date && (until === null || date <= until);
}

function daysOf(
  { calendar, times, spans, diaries, observations }: Omit<Recorded, 'days'>,
  settlements: readonly SettlementOfDay[],
): RecordedClassDay[] {
  const spansOf = grouped(spans, ({ classId }) => classId);
  const seenOf = grouped(observations, ({ date, studentId }) => `${date} ${studentId}`);
  const settledOf = grouped(settlements, ({ date, classId }) => `${date} ${classId}`);
  return diaries.filter(isHandedIn).map(({ classId, date, content }) => {
    const studentIds = (spansOf.get(classId) ?? [])
      .filter((span) => isIn(span, date))
      .map(({ id }) => id);
    const isAfternoon = lessonsOn(calendar, date) === 'afternoon';
    const day: RecordedDay = {
      ...{ classId, date, content, studentIds },
      firstLesson: isAfternoon ? times.firstAfternoonLesson : times.firstMorningLesson,
      observations: studentIds.flatMap((id) => seenOf.get(`${date} ${id}`) ?? []),
      settlements: settledOf.get(`${date} ${classId}`) ?? [],
    };
    const looked = lookBackOn(day);
    return { ...day, ...looked, rows: attendanceRows(day, looked) };
  });
}

/** Every contradiction of these days, to be counted. */
export function contradictionRows(days: readonly RecordedClassDay[]): ContradictionRow[] {
  return days.flatMap(({ contradictions }) => [...contradictions]);
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}
