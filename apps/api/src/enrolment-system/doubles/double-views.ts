import { ApiProperty } from '@nestjs/swagger';
import { IsString, IsUUID, MaxLength } from 'class-validator';
import { DifferingStudentView, viewStudent } from '../differences/difference-views.js';
import type { PossibleDouble } from './possible-doubles.js';

export class PossibleDoubleView {
  @ApiProperty()
  externalId: string;

  @ApiProperty({ type: DifferingStudentView, description: 'Whom the enrolment system pushed.' })
  student: DifferingStudentView;

  @ApiProperty({
    type: DifferingStudentView,
    description: 'Whom the school has by the same name and date of birth.',
  })
  other: DifferingStudentView;
}

export class PossibleDoubleListView {
  @ApiProperty({ type: [PossibleDoubleView] })
  doubles: PossibleDoubleView[];
}

export class TellApartBody {
  @ApiProperty({ maxLength: 100 })
  @IsString()
  @MaxLength(100)
  externalId: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID('all')
  otherId: string;
}

export function viewDouble({ externalId, student, other }: PossibleDouble): PossibleDoubleView {
  return { externalId, student: viewStudent(student), other: viewStudent(other) };
}
