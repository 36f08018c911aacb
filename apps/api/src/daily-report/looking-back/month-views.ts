import {
  type AttendanceCount,
  type ContradictionKind,
  contradictionKinds,
  type DiaryArrival,
  diaryArrivals,
  monthPattern,
  type Weekday,
  weekdays,
} from '@lien-lac/domain';
import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { AttendanceCountView, viewAttendanceCount } from './attendance-count-view.js';
import type { ClassMonth } from './look-at-class-month.js';
import type { SchoolMonth } from './look-at-school-month.js';

export class MonthQuery {
  @ApiProperty({ pattern: monthPattern.source, description: 'A month of school time.' })
  @Matches(monthPattern)
  month: string;
}

export class WeekdayLatenessView {
  @ApiProperty({ enum: weekdays, enumName: 'Weekday' })
  weekday: Weekday;

  @ApiProperty({ description: 'Of how many student days.' })
  days: number;

  @ApiProperty()
  late: number;

  @ApiProperty({ type: Number, nullable: true })
  averageMinutes: number | null;
}

export class ContradictionCountView {
  @ApiProperty({ enum: contradictionKinds, enumName: 'ContradictionKind' })
  kind: ContradictionKind;

  @ApiProperty()
  all: number;

  @ApiProperty()
  diaryRight: number;

  @ApiProperty()
  observationRight: number;

  @ApiProperty()
  open: number;
}

class MonthDayView {
  @ApiProperty({ format: 'date' })
  date: string;

  @ApiProperty({
    ...{ type: AttendanceCountView, nullable: true },
    description: 'Null where no diary has come.',
  })
  attendance: AttendanceCountView | null;
}

class ClassMonthDayView extends MonthDayView {
  @ApiProperty({ enum: diaryArrivals, enumName: 'DiaryArrival' })
  arrival: DiaryArrival;

  @ApiProperty({ type: Number, nullable: true, description: 'Of a diary that came late.' })
  minutesLate: number | null;
}

class DiariesOnTimeView {
  @ApiProperty()
  asked: number;

  @ApiProperty()
  onTime: number;

  @ApiProperty()
  late: number;

  @ApiProperty()
  missing: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Of the late ones.' })
  averageMinutesLate: number | null;
}

class MonthClassView {
  @ApiProperty({ format: 'uuid' })
  classId: string;

  @ApiProperty()
  className: string;

  @ApiProperty({ type: AttendanceCountView })
  attendance: AttendanceCountView;

  @ApiProperty({
    ...{ type: DiariesOnTimeView, nullable: true },
    description: 'Null where none was due yet.',
  })
  diaries: DiariesOnTimeView | null;
}

class MonthStudentView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  fullName: string;

  @ApiProperty({ type: AttendanceCountView })
  attendance: AttendanceCountView;
}

class MonthView {
  @ApiProperty({ description: 'YYYY-MM.' })
  month: string;

  @ApiProperty({ type: AttendanceCountView })
  attendance: AttendanceCountView;

  @ApiProperty({ type: [WeekdayLatenessView], description: 'Monday first.' })
  lateness: WeekdayLatenessView[];

  @ApiProperty({ type: [ContradictionCountView], description: 'Every kind, in its order.' })
  contradictions: ContradictionCountView[];
}

export class SchoolMonthView extends MonthView {
  @ApiProperty({ type: [MonthDayView], description: 'With school, and not ahead.' })
  days: MonthDayView[];

  @ApiProperty({ type: [MonthClassView] })
  classes: MonthClassView[];
}

export class ClassMonthView extends MonthView {
  @ApiProperty({ format: 'uuid' })
  classId: string;

  @ApiProperty()
  className: string;

  @ApiProperty({ type: [ClassMonthDayView], description: 'With school, and not ahead.' })
  days: ClassMonthDayView[];

  @ApiProperty({ type: [MonthStudentView], description: 'By given name.' })
  students: MonthStudentView[];
}

export function viewSchoolMonth({
  attendance,
  days,
  classes,
  ...month
}: SchoolMonth): SchoolMonthView {
  return {
    ...month,
    attendance: viewAttendanceCount(attendance),
    days: viewDays(days),
    classes: classes.map((one) => ({ ...one, attendance: viewAttendanceCount(one.attendance) })),
  };
}

export function viewClassMonth({
  attendance,
  days,
  students,
  ...month
}: ClassMonth): ClassMonthView {
  return {
    ...month,
    attendance: viewAttendanceCount(attendance),
    days: viewDays(days),
    students: students.map((one) => ({ ...one, attendance: viewAttendanceCount(one.attendance) })),
  };
}

function viewDays<Day extends { attendance: AttendanceCount | null }>(
  days: readonly Day[],
): (Omit<Day, 'attendance'> & { attendance: AttendanceCountView | null })[] {
  return days.map((day) => ({
    ...day,
    attendance: day.attendance && viewAttendanceCount(day.attendance),
  }));
}
