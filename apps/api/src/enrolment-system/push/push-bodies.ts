import { type Relationship, RELATIONSHIPS } from '@lien-lac/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';

/** The most students that one batch may hold. */
export const largestBatch = 1_000;

export class PushedStudentBody {
  @ApiProperty({
    maxLength: 200,
    description: 'Family name first, as on paper. Capitals throughout are made a name.',
    example: 'Nguyễn Thị An',
  })
  @IsString()
  @MaxLength(200)
  fullName: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: 50,
    description:
      'The school’s own code of the student. The first time a record is pushed, it is joined to the student whom the school has by this code.',
    example: '2611001',
  })
  @IsOptional()
  @IsString()
  @MaxLength(50)
  code?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: 50,
    description: 'YYYY-MM-DD or DD/MM/YYYY.',
    example: '2011-03-05',
  })
  @IsOptional()
  @IsString()
  @MaxLength(50)
  dateOfBirth?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: 50,
    description: '`male` or `female`; `Nam` and `Nữ` are understood.',
    example: 'female',
  })
  @IsOptional()
  @IsString()
  @MaxLength(50)
  gender?: string | null;
}

export class PushedGuardianBody {
  @ApiPropertyOptional({
    enum: RELATIONSHIPS,
    enumName: 'Relationship',
    default: 'guardian',
    description: '`guardian` also where it is not known.',
  })
  @IsOptional()
  @IsIn(RELATIONSHIPS)
  relationship?: Relationship;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: 200,
    example: 'Trần Thị Bình',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  fullName?: string | null;

  @ApiPropertyOptional({
    type: [String],
    maxItems: 10,
    description: 'Vietnamese mobile numbers in any spelling.',
    example: ['0912 000 111'],
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  phones?: string[];
}

/** A student as the enrolment system has them. What is left out erases nothing. */
export class StudentPushBody {
  @ApiProperty({ type: PushedStudentBody })
  @IsObject()
  @ValidateNested()
  @Type(() => PushedStudentBody)
  student: PushedStudentBody;

  @ApiProperty({
    maxLength: 40,
    description: 'A class that the school has this school year.',
    example: '10A1',
  })
  @IsString()
  @MaxLength(40)
  class: string;

  @ApiPropertyOptional({ type: [PushedGuardianBody], maxItems: 20 })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => PushedGuardianBody)
  guardians?: PushedGuardianBody[];
}

export class BatchStudentBody extends StudentPushBody {
  @ApiProperty({
    minLength: 1,
    maxLength: 100,
    description: 'As in the path of a single push.',
    example: 'TS-2026-0001',
  })
  @IsString()
  @MaxLength(100)
  externalId: string;
}

export class BatchBody {
  @ApiProperty({
    type: [BatchStudentBody],
    minItems: 1,
    maxItems: largestBatch,
    description: 'Each is looked at, and answered, for itself.',
  })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(largestBatch)
  // What is in them is checked one by one, so that one which is wrong is in no other’s way.
  students: unknown[];
}
