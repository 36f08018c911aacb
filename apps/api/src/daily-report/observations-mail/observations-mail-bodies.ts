import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type UnknownDecision, unknownDecisions } from '@lien-lac/domain';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsNumberString,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IsDay } from '../../contacts/school-years/is-day.js';
import { MayBeLeftOut } from '../../platform/http/may-be-left-out.js';

export class MailPreviewBody {
  @ApiPropertyOptional({ format: 'date', description: 'Today, unless told; at most a week back.' })
  @MayBeLeftOut()
  @IsDay()
  date?: string;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'As which recipient to read it; the first one unless told.',
  })
  @MayBeLeftOut()
  @IsUUID('all')
  readerId?: string;
}

export class SendMailBody {
  @ApiProperty({ format: 'date' })
  @IsDay()
  date: string;

  @ApiProperty({
    type: 'integer',
    description: 'Which one was looked at: 0 for the day’s mail, then its corrections.',
  })
  @IsInt()
  @Min(0)
  @Max(1_000)
  correction: number;

  @ApiProperty({ description: '`seen` of the preview: nothing is sent that is otherwise by now.' })
  @IsString()
  @Matches(/^[0-9a-f]{64}$/)
  seen: string;
}

export class MailsOfDayQuery {
  @ApiPropertyOptional({ format: 'date', description: 'Today, unless told.' })
  @MayBeLeftOut()
  @IsDay()
  date?: string;
}

export class MailDecisionBody {
  @ApiProperty({ type: [String], minItems: 1, maxItems: 500 })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(500)
  @IsNumberString({ no_symbols: true }, { each: true })
  @MaxLength(18, { each: true })
  messageIds: string[];

  @ApiProperty({ enum: unknownDecisions, enumName: 'UnknownDecision' })
  @IsIn(unknownDecisions)
  decision: UnknownDecision;
}
