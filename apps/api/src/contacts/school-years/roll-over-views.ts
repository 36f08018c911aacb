import {
  type LeftOutReason,
  leftOutReasons,
  type RollOverConflictKind,
  rollOverConflictKinds,
} from '@lien-lac/domain';
import { ApiProperty } from '@nestjs/swagger';

/** A class and what it becomes. */
export class ClassRollOverView {
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  fromClassId: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The class of this year; null for one that is new in the next.',
  })
  from: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The class of the next year; null where it graduates or its name tells no grade.',
  })
  to: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'The grade of the next year.' })
  grade: number | null;

  @ApiProperty({ description: 'How many are in it this year.' })
  students: number;

  @ApiProperty({ description: 'How many of them go where it goes.' })
  movingUp: number;

  @ApiProperty()
  graduating: number;

  @ApiProperty()
  repeating: number;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  homeroomAccountId: string | null;
}

export class GradeRollOverView {
  @ApiProperty({ type: Number, nullable: true, description: 'Null for classes without a grade.' })
  grade: number | null;

  @ApiProperty({ description: 'This year.' })
  before: number;

  @ApiProperty({ description: 'In the next year, before new students come.' })
  after: number;
}

export class RollOverStudentView {
  @ApiProperty({ format: 'uuid' })
  studentId: string;

  @ApiProperty()
  fullName: string;

  @ApiProperty({ description: 'This year.' })
  className: string;
}

export class RepeaterView extends RollOverStudentView {
  @ApiProperty()
  toClassName: string;
}

export class LeftOutView extends RollOverStudentView {
  @ApiProperty({ enum: leftOutReasons, enumName: 'LeftOutReason' })
  reason: LeftOutReason;
}

export class RollOverConflictView {
  @ApiProperty({ enum: rollOverConflictKinds, enumName: 'RollOverConflictKind' })
  kind: RollOverConflictKind;

  @ApiProperty({ description: 'The name of the class, or the id of the student.' })
  about: string;
}

export class RollOverPermissions {
  @ApiProperty({ description: 'Nothing speaks against opening the year like this.' })
  open: boolean;
}

export class RollOverPreviewView {
  @ApiProperty({ description: 'With it the year is opened as it is seen here.' })
  fingerprint: string;

  @ApiProperty({ description: 'The calendar year in which the next school year begins.' })
  startYear: number;

  @ApiProperty()
  label: string;

  @ApiProperty({ format: 'date' })
  startsOn: string;

  @ApiProperty({ type: [GradeRollOverView] })
  grades: GradeRollOverView[];

  @ApiProperty({ type: [ClassRollOverView], description: 'Class by class, the new ones last.' })
  classes: ClassRollOverView[];

  @ApiProperty({ type: [RollOverStudentView] })
  graduates: RollOverStudentView[];

  @ApiProperty({ type: [RepeaterView] })
  repeaters: RepeaterView[];

  @ApiProperty({ type: [LeftOutView], description: 'Who has no class to go to.' })
  leftOut: LeftOutView[];

  @ApiProperty({ type: [RollOverConflictView] })
  conflicts: RollOverConflictView[];

  @ApiProperty({ type: RollOverPermissions })
  can: RollOverPermissions;
}
