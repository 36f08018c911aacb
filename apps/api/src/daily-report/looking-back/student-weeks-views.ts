import {
  type AttendanceKind,
  attendanceKinds,
  type NotDeliveredReason,
  notDeliveredReasons,
  type ObservationKind,
  observationKinds,
  type ObservingDepartment,
  observingDepartments,
  type ReportOccasion,
  reportOccasions,
} from '@lien-lac/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsDay } from '../../contacts/school-years/is-day.js';
import { MayBeLeftOut } from '../../platform/http/may-be-left-out.js';
import { type ReportOutcome, reportOutcomes } from '../messages/report-results.js';
import { AttendanceCountView, viewAttendanceCount } from './attendance-count-view.js';
import type { DayOfStudent, StudentWeeks } from './look-at-student.js';

export class StudentWeeksQuery {
  @ApiPropertyOptional({
    format: 'date',
    description: 'A day of the last week that is wanted; this week unless told.',
  })
  @MayBeLeftOut()
  @IsDay()
  day?: string;
}

class WeeksStudentView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  fullName: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null for one who has left.' })
  className: string | null;
}

class DayAttendanceView {
  @ApiProperty({ enum: attendanceKinds, enumName: 'AttendanceKind' })
  kind: AttendanceKind;

  @ApiProperty({ type: Number, nullable: true, description: 'Of one who came late.' })
  minutes: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'HH:MM, of one who left early.' })
  at: string | null;
}

class DayObservationView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: observingDepartments, enumName: 'ObservingDepartment' })
  department: ObservingDepartment;

  @ApiProperty({ enum: observationKinds, enumName: 'ObservationKind' })
  kind: ObservationKind;

  @ApiProperty({ description: 'HH:MM of school time.' })
  at: string;

  @ApiProperty({ type: Number, nullable: true })
  minutes: number | null;

  @ApiProperty()
  word: string;
}

class DayReportView {
  @ApiProperty({ enum: reportOccasions, enumName: 'ReportOccasion' })
  occasion: ReportOccasion;

  @ApiProperty({ description: 'Exactly as it left.' })
  text: string;

  @ApiProperty({ format: 'date-time' })
  sentAt: string;

  @ApiProperty({ enum: reportOutcomes, enumName: 'ReportOutcome' })
  outcome: ReportOutcome;

  @ApiProperty({
    ...{ enum: notDeliveredReasons, enumName: 'NotDeliveredReason', nullable: true },
  })
  reason: NotDeliveredReason | null;

  @ApiProperty({ description: 'To how many phones and addresses it went.' })
  messages: number;
}

class WeekDayView {
  @ApiProperty({ format: 'date' })
  date: string;

  @ApiProperty({ type: String, nullable: true, description: 'The class in which the student was.' })
  className: string | null;

  @ApiProperty({
    ...{ type: DayAttendanceView, nullable: true },
    description: 'After the review; null where no diary has come.',
  })
  attendance: DayAttendanceView | null;

  @ApiProperty({ description: 'As are the next three, what the diary says; empty for nothing.' })
  conduct: string;

  @ApiProperty()
  study: string;

  @ApiProperty()
  homework: string;

  @ApiProperty()
  remark: string;

  @ApiProperty({ type: [DayObservationView] })
  observations: DayObservationView[];

  @ApiProperty({ type: [DayReportView], description: 'What the family was told, in order.' })
  reports: DayReportView[];
}

class WeekView {
  @ApiProperty({ format: 'date' })
  monday: string;

  @ApiProperty({ type: [WeekDayView] })
  days: WeekDayView[];
}

export class StudentWeeksView {
  @ApiProperty({ type: WeeksStudentView })
  student: WeeksStudentView;

  @ApiProperty({ type: AttendanceCountView, description: 'Of the school year until today.' })
  year: AttendanceCountView;

  @ApiProperty({
    ...{ type: String, format: 'date', nullable: true },
    description: 'The day to ask for to see the weeks before; null where there are none.',
  })
  earlier: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  later: string | null;

  @ApiProperty({ type: [WeekView], description: 'The latest first.' })
  weeks: WeekView[];
}

export function viewStudentWeeks({ year, weeks, ...rest }: StudentWeeks): StudentWeeksView {
  return {
    ...rest,
    year: viewAttendanceCount(year),
    weeks: weeks.map(({ monday, days }) => ({ monday, days: days.map(viewDay) })),
  };
}

function viewDay({
  date,
  className,
  attendance,
  entry,
  observations,
  reports,
}: DayOfStudent): WeekDayView {
  return {
    ...{ date, className },
    attendance: attendance && {
      kind: attendance.kind,
      minutes: attendance.kind === 'late' ? attendance.minutes : null,
      at: attendance.kind === 'left-early' ? attendance.at : null,
    },
    ...{ conduct: entry?.conduct ?? '', study: entry?.study ?? '' },
    ...{ homework: entry?.homework ?? '', remark: entry?.remark ?? '' },
    observations: observations.map(({ id, department, kind, at, minutes, word }) => ({
      ...{ id, department, kind, at, minutes, word },
    })),
    reports: reports.map(({ occasion, text, sentAt, outcome, reason, messages }) => ({
      ...{ occasion, text, sentAt: sentAt.toISOString(), outcome, reason, messages },
    })),
  };
}
