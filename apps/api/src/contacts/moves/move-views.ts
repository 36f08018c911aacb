import {
  type DepartureReason,
  departureReasons,
  type StudentMoveKind,
  studentMoveKinds,
} from '@lien-lac/domain';
import { ApiProperty } from '@nestjs/swagger';

export class StudentMovePermissions {
  @ApiProperty({ description: 'It is the last move, and nothing later happened.' })
  undo: boolean;
}

export class StudentMoveView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: studentMoveKinds, enumName: 'StudentMoveKind' })
  kind: StudentMoveKind;

  @ApiProperty({
    format: 'date',
    description: 'The first day in the new class, or no longer at the school.',
  })
  day: string;

  @ApiProperty({ type: String, nullable: true })
  fromClassName: string | null;

  @ApiProperty({ type: String, nullable: true })
  toClassName: string | null;

  @ApiProperty({
    type: String,
    enum: departureReasons,
    enumName: 'DepartureReason',
    nullable: true,
    description: 'Of a departure alone.',
  })
  reason: DepartureReason | null;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  @ApiProperty({ format: 'date-time' })
  movedAt: string;

  @ApiProperty({ type: String, nullable: true })
  movedByName: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  undoneAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  undoneByName: string | null;

  @ApiProperty({ type: StudentMovePermissions })
  can: StudentMovePermissions;
}

export class StudentMovesView {
  @ApiProperty({ description: 'The version of the student, which is the ETag as well.' })
  version: number;

  @ApiProperty({ type: [StudentMoveView], description: 'The latest first.' })
  moves: StudentMoveView[];
}

export class DepartureView {
  @ApiProperty({ format: 'uuid', description: 'The id of the move.' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  studentId: string;

  @ApiProperty()
  fullName: string;

  @ApiProperty({ type: String, nullable: true })
  code: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The last class.' })
  className: string | null;

  @ApiProperty({ format: 'date', description: 'The first day no longer at the school.' })
  day: string;

  @ApiProperty({ enum: departureReasons, enumName: 'DepartureReason' })
  reason: DepartureReason;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;
}

export class DeparturePageView {
  @ApiProperty({ type: [DepartureView], description: 'The last to leave first.' })
  departures: DepartureView[];

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  next: string | null;
}
