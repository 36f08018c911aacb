import {
  attendanceByDay,
  type AttendanceCount,
  attendanceCount,
  type ContradictionCount,
  contradictionsByKind,
  latenessByWeekday,
  minutesLate,
  type DiaryArrival,
  type WeekdayLateness,
} from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { ClassRolls } from '../../contacts/classes/class-rolls.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { ReportReach } from '../report-reach.js';
import { askedDiaries, daysUntilNow } from './asked-diaries.js';
import type { DayInMonth } from './look-at-school-month.js';
import { MonthsInView } from './month-in-view.js';
import { contradictionRows, RecordedDays } from './recorded-days.js';

export interface ClassDayInMonth extends DayInMonth {
  arrival: DiaryArrival;
  /** Of a diary that came late. */
  minutesLate: number | null;
}

export interface StudentInMonth {
  id: string;
  fullName: string;
  attendance: AttendanceCount;
}

export interface ClassMonth {
  month: string;
  classId: string;
  className: string;
  attendance: AttendanceCount;
  days: ClassDayInMonth[];
  lateness: WeekdayLateness[];
  /** By given name. */
  students: StudentInMonth[];
  contradictions: ContradictionCount[];
}

/** A month of one class. */
@Injectable()
export class LookAtClassMonth {
  constructor(
    private readonly reach: ReportReach,
    private readonly months: MonthsInView,
    private readonly rolls: ClassRolls,
    private readonly recordedDays: RecordedDays,
  ) {}

  /** @throws CodedError `class.not-found` for one that is not theirs, or not of the month's year */
  async run(person: Principal, classId: string, month: string): Promise<ClassMonth> {
    await this.reach.require(person, 'daily-report.read', classId);
    const [found, { from, until, schoolYear, now }] = await Promise.all([
      this.rolls.find(classId),
      this.months.of(month),
    ]);
    if (found === null || found.schoolYear !== schoolYear) throw new CodedError('class.not-found');
    const wanted = { from, until, schoolYear, classId, studentId: null };
    const recorded = await this.recordedDays.read(wanted);
    const dates = daysUntilNow(recorded, from, until, now);
    const rows = recorded.days.flatMap((day) => day.rows);
    const byDay = new Map(attendanceByDay(rows).map(({ date, count }) => [date, count]));
    const present = recorded.spans.filter(
      (span) => span.from <= until && (span.until === null || span.until >= from),
    );
    return {
      ...{ month, classId, className: found.name },
      attendance: attendanceCount(rows),
      days: askedDiaries(recorded, classId, dates, now).map(
        ({ date, arrival, due, handedInAt }) => ({
          ...{ date, arrival, attendance: byDay.get(date) ?? null },
          minutesLate:
            arrival === 'late' && handedInAt !== null ? minutesLate(handedInAt, due) : null,
        }),
      ),
      lateness: latenessByWeekday(rows),
      students: [...new Map(present.map(({ id, fullName }) => [id, fullName]))].map(
        ([id, fullName]) => ({
          ...{ id, fullName },
          attendance: attendanceCount(rows.filter(({ studentId }) => studentId === id)),
        }),
      ),
      contradictions: contradictionsByKind(contradictionRows(recorded.days)),
    };
  }
}
