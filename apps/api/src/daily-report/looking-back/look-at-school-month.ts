import {
  attendanceByDay,
  type AttendanceCount,
  attendanceCount,
  type ContradictionCount,
  contradictionsByKind,
  type DiariesOnTime,
  diariesOnTime,
  latenessByWeekday,
  mayDo,
  type WeekdayLateness,
} from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { ClassRolls } from '../../contacts/classes/class-rolls.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { askedDiaries, daysUntilNow } from './asked-diaries.js';
import { MonthsInView } from './month-in-view.js';
import { contradictionRows, RecordedDays } from './recorded-days.js';

/** A day with school; no attendance where no diary has come. */
export interface DayInMonth {
  /** `YYYY-MM-DD` */
  date: string;
  attendance: AttendanceCount | null;
}

export interface ClassInMonth {
  classId: string;
  className: string;
  attendance: AttendanceCount;
  /** Null where none was asked for yet. */
  diaries: DiariesOnTime | null;
}

export interface SchoolMonth {
  month: string;
  attendance: AttendanceCount;
  days: DayInMonth[];
  lateness: WeekdayLateness[];
  /** Those with anybody in them in that month, 10A2 before 10A10. */
  classes: ClassInMonth[];
  contradictions: ContradictionCount[];
}

/** A month of the whole school. */
@Injectable()
export class LookAtSchoolMonth {
  constructor(
    private readonly months: MonthsInView,
    private readonly rolls: ClassRolls,
    private readonly recordedDays: RecordedDays,
  ) {}

  /** @throws CodedError `report.whole-school-only` for whoever may see one class of it */
  async run(person: Principal, month: string): Promise<SchoolMonth> {
    if (mayDo(person.role, 'daily-report.read') !== 'all') {
      throw new CodedError('report.whole-school-only');
    }
    const { from, until, schoolYear, now } = await this.months.of(month);
    const wanted = { from, until, schoolYear, classId: null, studentId: null };
    const [recorded, inYear] = await Promise.all([
      this.recordedDays.read(wanted),
      this.rolls.classesOn(until),
    ]);
    const dates = daysUntilNow(recorded, from, until, now);
    const inUse = new Set(
      recorded.spans
        .filter((span) => span.from <= until && (span.until === null || span.until >= from))
        .map(({ classId }) => classId),
    );
    const rows = recorded.days.flatMap((day) => day.rows);
    const byDay = new Map(attendanceByDay(rows).map(({ date, count }) => [date, count]));
    const asked = inYear.flatMap(({ id }) =>
      askedDiaries(recorded, id, dates, now).filter(({ arrival }) => arrival !== 'awaited'),
    );
    const cameFrom = new Map(diariesOnTime(asked).map((one) => [one.classId, one]));
    return {
      month,
      attendance: attendanceCount(rows),
      days: [...new Set([...dates, ...byDay.keys()])]
        .sort()
        .map((date) => ({ date, attendance: byDay.get(date) ?? null })),
      lateness: latenessByWeekday(rows),
      classes: inYear
        .filter(({ id }) => inUse.has(id))
        .map(({ id, name }) => ({
          ...{ classId: id, className: name },
          attendance: attendanceCount(
            recorded.days.flatMap((day) => (day.classId === id ? day.rows : [])),
          ),
          diaries: cameFrom.get(id) ?? null,
        })),
      contradictions: contradictionsByKind(contradictionRows(recorded.days)),
    };
  }
}
