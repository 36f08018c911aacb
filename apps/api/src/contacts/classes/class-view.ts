import {
  type HomeroomPart,
  homeroomParts,
  type HomeroomTime,
  homeroomTimes,
} from '@lien-lac/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDateString, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';

export class ClassesQuery {
  @ApiPropertyOptional({
    description: 'The calendar year in which the school year begins; else the present one.',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2200)
  schoolYear?: number;
}

/** Somebody who has a class on the day in view. */
export class ClassHolderView {
  @ApiProperty({ format: 'uuid' })
  accountId: string;

  @ApiProperty()
  displayName: string;

  @ApiProperty({ format: 'date' })
  from: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The last day.' })
  until: string | null;
}

export class ClassAbilities {
  @ApiProperty()
  assignHomeroom: boolean;
}

export class ClassView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: Number, nullable: true })
  grade: number | null;

  @ApiProperty({ description: 'How many are in the class on the day in view.' })
  students: number;

  @ApiProperty({
    type: ClassHolderView,
    nullable: true,
    description: 'Null for a class without a teacher, or whose teacher’s account is disabled.',
  })
  teacher: ClassHolderView | null;

  @ApiProperty({ type: [ClassHolderView] })
  deputies: ClassHolderView[];

  @ApiProperty({ type: [ClassHolderView] })
  substitutes: ClassHolderView[];

  @ApiProperty({ type: ClassAbilities })
  can: ClassAbilities;
}

export class ClassListView {
  @ApiProperty({ description: 'The calendar year in which the school year in view begins.' })
  schoolYear: number;

  @ApiProperty({ type: [ClassView] })
  classes: ClassView[];
}

export class HomeroomAssignmentView extends ClassHolderView {
  @ApiProperty({ enum: homeroomParts, enumName: 'HomeroomPart' })
  part: HomeroomPart;

  @ApiProperty({ enum: homeroomTimes, enumName: 'HomeroomTime' })
  time: HomeroomTime;

  @ApiProperty({ description: 'Whether the person can sign in as a homeroom teacher at all.' })
  inService: boolean;
}

/** Who has had a class, has it and will have it. */
export class HomeroomView {
  @ApiProperty({ format: 'uuid' })
  classId: string;

  @ApiProperty()
  className: string;

  @ApiProperty()
  schoolYear: number;

  @ApiProperty({ type: [HomeroomAssignmentView], description: 'The teacher first.' })
  assignments: HomeroomAssignmentView[];

  @ApiProperty({ type: ClassAbilities })
  can: ClassAbilities;
}

const day = /^\d{4}-\d{2}-\d{2}$/;

export class TeacherBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID('all')
  accountId: string;

  @ApiPropertyOptional({ format: 'date', description: 'The first day; else today.' })
  @IsOptional()
  @Matches(day)
  @IsDateString({ strict: true })
  from?: string;
}

export class DeputyBody {
  @ApiPropertyOptional({ format: 'date', description: 'The first day; else today.' })
  @IsOptional()
  @Matches(day)
  @IsDateString({ strict: true })
  from?: string;

  @ApiPropertyOptional({ format: 'date', description: 'The last day; else until further notice.' })
  @IsOptional()
  @Matches(day)
  @IsDateString({ strict: true })
  until?: string;
}

export class SubstituteBody {
  @ApiProperty({ format: 'date', description: 'The first day.' })
  @Matches(day)
  @IsDateString({ strict: true })
  from: string;

  @ApiProperty({ format: 'date', description: 'The last day.' })
  @Matches(day)
  @IsDateString({ strict: true })
  until: string;
}
