import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDay } from './is-day.js';

export class RepeaterBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID('all')
  studentId: string;

  @ApiPropertyOptional({
    maxLength: 40,
    description: 'A class of the next year; without one, that of the same name as now.',
  })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  className?: string;
}

export class NextTeacherBody {
  @ApiProperty({ maxLength: 40, description: 'A class of the next year, such as 11A1.' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  className: string;

  @ApiProperty({ format: 'uuid', description: 'A homeroom teacher’s account.' })
  @IsUUID('all')
  accountId: string;
}

/** What is decided about the next school year. */
export class RollOverPreviewBody {
  @ApiPropertyOptional({
    format: 'date',
    description: 'The first day; without one 1 August, or as soon as it can be after that.',
  })
  @IsOptional()
  @IsDay()
  startsOn?: string;

  @ApiPropertyOptional({ type: [RepeaterBody], maxItems: 2000 })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(2000)
  @ValidateNested({ each: true })
  @Type(() => RepeaterBody)
  repeaters?: RepeaterBody[];

  @ApiPropertyOptional({
    type: [String],
    maxItems: 200,
    description: 'The classes of the new tenth grade; without them, those of this year by name.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(40, { each: true })
  entryClasses?: string[];

  @ApiPropertyOptional({
    type: [NextTeacherBody],
    maxItems: 200,
    description: 'Homeroom teachers; a class that is not named is without one.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => NextTeacherBody)
  teachers?: NextTeacherBody[];
}

export class OpenSchoolYearBody {
  @ApiProperty({ maxLength: 64, description: 'Of the preview.' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  fingerprint: string;
}

/** The calendar year in which a school year begins. */
export class SchoolYearParameters {
  @ApiProperty({ minimum: 2000, maximum: 2100 })
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  year: number;
}
