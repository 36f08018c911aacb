import { type Relationship, RELATIONSHIPS } from '@lien-lac/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';

export class HandOverView {
  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ type: String, nullable: true })
  byName: string | null;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;
}

class ClassListPermissions {
  @ApiProperty()
  handOver: boolean;

  @ApiProperty()
  takeBack: boolean;
}

/** How far the list of a class has come; counts are of students. */
export class ClassListStateView {
  @ApiProperty({ format: 'uuid' })
  classId: string;

  @ApiProperty()
  className: string;

  @ApiProperty({ type: Number, nullable: true })
  grade: number | null;

  @ApiProperty({ type: String, nullable: true })
  homeroomTeacherName: string | null;

  @ApiProperty()
  students: number;

  @ApiProperty({ description: 'With no phone of a guardian in use.' })
  withoutPhone: number;

  @ApiProperty({ description: 'With a number or an address that waits for confirmation.' })
  unconfirmed: number;

  @ApiProperty({ description: 'With a number at which messages do not arrive.' })
  failing: number;

  @ApiProperty({ description: 'With a confirmed contact.' })
  confirmed: number;

  @ApiProperty({ type: HandOverView, nullable: true })
  handedOver: HandOverView | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When a change opened a list again that had been handed over.',
  })
  reopenedAt: string | null;

  @ApiProperty({ type: ClassListPermissions })
  can: ClassListPermissions;
}

export class ClassListStatesView {
  @ApiProperty({ description: 'The calendar year in which the school year begins.' })
  schoolYear: number;

  @ApiProperty({ type: [ClassListStateView] })
  classes: ClassListStateView[];
}

export class HandOverBody {
  @ApiPropertyOptional({ maxLength: 500 })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}

export class NewGuardianBody {
  @ApiPropertyOptional({ maxLength: 100 })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  fullName?: string;

  @ApiProperty({ enum: RELATIONSHIPS, enumName: 'Relationship' })
  @IsIn(RELATIONSHIPS)
  relationship: Relationship;

  @ApiPropertyOptional({ type: [String], maxItems: 5, description: 'In any spelling.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5)
  @IsString({ each: true })
  @MaxLength(30, { each: true })
  phones?: string[];

  @ApiPropertyOptional({ maxLength: 254 })
  @IsOptional()
  @IsString()
  @Length(1, 254)
  email?: string;
}

export class NewStudentBody {
  @ApiProperty({ maxLength: 100 })
  @IsString()
  @Length(2, 100)
  fullName: string;

  @ApiPropertyOptional({ maxLength: 50 })
  @IsOptional()
  @IsString()
  @Length(1, 50)
  code?: string;

  @ApiPropertyOptional({ format: 'date', description: 'YYYY-MM-DD.' })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  dateOfBirth?: string;

  @ApiPropertyOptional({ enum: ['male', 'female'] })
  @IsOptional()
  @IsIn(['male', 'female'])
  gender?: 'male' | 'female';

  @ApiPropertyOptional({ maxLength: 500 })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;

  @ApiPropertyOptional({ type: [NewGuardianBody], maxItems: 6 })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(6)
  @ValidateNested({ each: true })
  @Type(() => NewGuardianBody)
  guardians?: NewGuardianBody[];
}
