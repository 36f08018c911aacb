import { type ContactStatus, contactStatuses } from '@lien-lac/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import type { Page } from './roster-lists.repository.js';
import { type StudentNeed, studentNeeds } from './students.repository.js';
import { PageLimit } from '../../platform/http/page-limit.js';

/** What every list of the roster may be narrowed and paged by. */
class RosterQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID('all')
  classId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'What the page before gave as its next.' })
  @IsOptional()
  @IsUUID('all')
  cursor?: string;

  @PageLimit({ maximum: 500, usual: 100 })
  limit?: number;

  @ApiPropertyOptional({
    description: 'The calendar year in which another school year begins than the present one.',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  schoolYear?: number;
}

/** Which year of a student's time at the school is looked at. */
export class StudentYearQuery {
  @ApiPropertyOptional({
    description: 'The calendar year in which another school year begins than the present one.',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  schoolYear?: number;
}

export class StudentsQuery extends RosterQuery {
  @ApiPropertyOptional({ minimum: 1, maximum: 12 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(12)
  grade?: number;

  @ApiPropertyOptional({
    enum: studentNeeds,
    enumName: 'StudentNeed',
    description: 'Only students with a number to confirm, or with one that fails or none at all.',
  })
  @IsOptional()
  @IsIn(studentNeeds)
  needs?: StudentNeed;
}

/** Sent as a body: a name or a number must not stand in an address. */
export class StudentSearchBody extends StudentsQuery {
  @ApiProperty({
    maxLength: 200,
    description:
      'Words of a student’s or guardian’s name in any order, with or without diacritics; a class; a student’s code; a phone number in any spelling, or at least four digits of it.',
  })
  @IsString()
  @MaxLength(200)
  q: string;
}

export class ContactsQuery extends RosterQuery {
  @ApiPropertyOptional({ enum: contactStatuses, enumName: 'ContactStatus' })
  @IsOptional()
  @IsIn(contactStatuses)
  status?: ContactStatus;
}

/** The page that a query asks for. */
export function pageOf({ cursor, limit }: RosterQuery): Page {
  return { cursor: cursor?.toLowerCase() ?? null, limit: limit ?? 100 };
}

/** What brings the page after these rows; null after the last one. */
export function nextOf(rows: readonly { id: string }[], { limit }: Page): string | null {
  return rows.length < limit ? null : rows[rows.length - 1]!.id;
}
