import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsString, Matches, MaxLength } from 'class-validator';
import { MayBeLeftOut } from '../platform/http/may-be-left-out.js';
import { PageLimit } from '../platform/http/page-limit.js';
import { IsSchoolDay } from './is-school-day.js';

/** What of the trail is wanted. Sent as a body: a name must not stand in an address. */
export class AuditFilterBody {
  @ApiPropertyOptional({
    maxLength: 200,
    description:
      'Part of the actor’s name or username, with or without diacritics; part of an action’s code; or the whole id of what was acted on.',
  })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(200)
  text?: string;

  @ApiPropertyOptional({ format: 'date', description: 'The first day, in the school’s calendar.' })
  @MayBeLeftOut()
  @IsSchoolDay()
  from?: string;

  @ApiPropertyOptional({ format: 'date', description: 'The last day, which is still within.' })
  @MayBeLeftOut()
  @IsSchoolDay()
  until?: string;

  @ApiPropertyOptional({ maxLength: 100, description: 'Such as `contact`; see the words.' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(100)
  subjectKind?: string;

  @ApiPropertyOptional({ type: [String], description: 'Any one of these codes; see the words.' })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  actions?: string[];
}

export class AuditSearchBody extends AuditFilterBody {
  @ApiPropertyOptional({ description: 'What the page before gave as its next.' })
  @MayBeLeftOut()
  @IsString()
  @Matches(/^-?\d{1,17}\.\d{1,18}$/)
  cursor?: string;

  @PageLimit({ maximum: 200, usual: 50 })
  limit?: number;
}

export class AuditExportBody extends AuditFilterBody {
  @ApiPropertyOptional({ enum: ['vi', 'en'], default: 'vi', description: 'Of the headings.' })
  @MayBeLeftOut()
  @IsIn(['vi', 'en'])
  language?: 'vi' | 'en';
}
