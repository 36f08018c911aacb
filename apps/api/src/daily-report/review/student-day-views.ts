import {
  type AskedOf,
  type AttendanceKind,
  attendanceKinds,
  type ContradictionKind,
  contradictionKinds,
  type ContradictionSide,
  contradictionSidesToChoose,
  type ContradictionStatus,
  contradictionStatuses,
  type NotDeliveredReason,
  notDeliveredReasons,
  type ObservingDepartment,
  observingDepartments,
  type ReportKind,
  type ReportOccasion,
  reportOccasions,
  type SensitiveMatter,
  sensitiveMatters,
  type UnreachableReason,
  unreachableReasons,
} from '@lien-lac/domain';
import { ApiProperty } from '@nestjs/swagger';
import { type ReportOutcome, reportOutcomes } from '../messages/report-results.js';

export const reportKinds = ['ordinary', 'recorded', 'call'] as const satisfies ReportKind[];
export const askedOfs = ['teacher', ...observingDepartments] as const satisfies AskedOf[];

export const name = { type: String, nullable: true } as const;
export const instant = { type: String, format: 'date-time', nullable: true } as const;

export class ContradictionView {
  @ApiProperty({ description: 'Of these very facts: when either side changes, it is another one.' })
  key: string;

  @ApiProperty({ enum: contradictionKinds, enumName: 'ContradictionKind' })
  kind: ContradictionKind;

  @ApiProperty({ description: 'What the diary says, in Vietnamese.' })
  diaryWords: string;

  @ApiProperty({ ...name, description: 'Who handed the diary in.' })
  diaryBy: string | null;

  @ApiProperty({ ...instant, description: 'When the diary was handed in.' })
  diaryAt: string | null;

  @ApiProperty({ description: 'What was seen and when, in Vietnamese.' })
  observationWords: string;

  @ApiProperty({ enum: observingDepartments, enumName: 'ObservingDepartment' })
  department: ObservingDepartment;

  @ApiProperty({ enum: contradictionStatuses, enumName: 'ContradictionStatus' })
  status: ContradictionStatus;

  @ApiProperty({
    ...{ enum: contradictionSidesToChoose, enumName: 'ContradictionSide', nullable: true },
  })
  choice: ContradictionSide | null;

  @ApiProperty(name)
  settledBy: string | null;

  @ApiProperty({ enum: askedOfs, enumName: 'AskedOf', nullable: true })
  askedOf: AskedOf | null;

  @ApiProperty(name)
  question: string | null;

  @ApiProperty(name)
  askedBy: string | null;

  @ApiProperty(instant)
  askedAt: string | null;

  @ApiProperty({
    ...{ enum: contradictionSidesToChoose, enumName: 'ContradictionSide', nullable: true },
    description: 'What whoever was asked says is right.',
  })
  answer: ContradictionSide | null;

  @ApiProperty(name)
  answerWords: string | null;

  @ApiProperty(name)
  answeredBy: string | null;

  @ApiProperty(instant)
  answeredAt: string | null;
}

export class ReviewedObservationView {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: observingDepartments, enumName: 'ObservingDepartment' })
  department: ObservingDepartment;

  @ApiProperty({ description: 'What was seen and when, in Vietnamese.' })
  words: string;

  @ApiProperty({ description: 'Whether the family’s message tells of it.' })
  takenOver: boolean;

  @ApiProperty({ description: 'It was found to be wrong, so it can’t be taken over.' })
  overruled: boolean;
}

/** What the diary says of a student, as its teacher wrote it. */
export class ReviewedEntryView {
  @ApiProperty({ enum: attendanceKinds, enumName: 'AttendanceKind' })
  attendance: AttendanceKind;

  @ApiProperty({ description: 'In Vietnamese.' })
  attendanceWords: string;

  @ApiProperty()
  conduct: string;

  @ApiProperty()
  study: string;

  @ApiProperty()
  homework: string;

  @ApiProperty()
  remark: string;
}

/** A message as it was composed from the diary and the observations. */
export class ComposedReportView {
  @ApiProperty()
  text: string;

  @ApiProperty()
  parts: number;

  @ApiProperty({ enum: reportKinds, enumName: 'ReportKind' })
  kind: ReportKind;

  @ApiProperty({
    ...{ enum: sensitiveMatters, enumName: 'SensitiveMatter', isArray: true },
    description: 'What the family has to be called about.',
  })
  callAbout: SensitiveMatter[];

  @ApiProperty({ type: [String], description: 'What did not fit.' })
  leftOut: string[];

  @ApiProperty()
  tooLong: boolean;
}

export class ReportEditView {
  @ApiProperty()
  text: string;

  @ApiProperty()
  parts: number;

  @ApiProperty(name)
  editedBy: string | null;

  @ApiProperty({ ...name, description: 'Null until somebody has given their word.' })
  confirmedBy: string | null;

  @ApiProperty({ description: 'Whether the reader’s word will do.' })
  mayAgree: boolean;
}

export class SentReportView {
  @ApiProperty({ enum: reportOccasions, enumName: 'ReportOccasion' })
  occasion: ReportOccasion;

  @ApiProperty({ description: 'Exactly as it left.' })
  text: string;

  @ApiProperty({ description: 'As it was composed, which differs where CGCN changed it.' })
  composed: string;

  @ApiProperty({ format: 'date-time' })
  sentAt: string;

  @ApiProperty(name)
  sentBy: string | null;

  @ApiProperty(name)
  editedBy: string | null;

  @ApiProperty(name)
  confirmedBy: string | null;

  @ApiProperty({ enum: reportOutcomes, enumName: 'ReportOutcome' })
  outcome: ReportOutcome;

  @ApiProperty({
    ...{ enum: notDeliveredReasons, enumName: 'NotDeliveredReason', nullable: true },
  })
  reason: NotDeliveredReason | null;
}

export class StudentDayView {
  @ApiProperty({ format: 'uuid' })
  studentId: string;

  @ApiProperty()
  fullName: string;

  @ApiProperty({ type: ReviewedEntryView })
  entry: ReviewedEntryView;

  @ApiProperty({ type: [ReviewedObservationView] })
  observations: ReviewedObservationView[];

  @ApiProperty({ type: [ContradictionView] })
  contradictions: ContradictionView[];

  @ApiProperty({ type: ComposedReportView })
  composed: ComposedReportView;

  @ApiProperty({ type: ReportEditView, nullable: true })
  edit: ReportEditView | null;

  @ApiProperty({ type: [SentReportView], description: 'The first first.' })
  reports: SentReportView[];

  @ApiProperty({
    ...{ enum: unreachableReasons, enumName: 'UnreachableReason', nullable: true },
    description: 'Why the family would get nothing.',
  })
  unreachable: UnreachableReason | null;
}
