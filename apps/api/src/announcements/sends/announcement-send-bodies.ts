import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsISO8601,
  IsNumberString,
  Matches,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { MayBeLeftOut } from '../../platform/http/may-be-left-out.js';
import { instantWithOffset } from '../announcement-bodies.js';
import { type UnknownDecision, unknownDecisions } from './decide-unknown.js';

export class AnnouncementTimeBody {
  @ApiProperty({
    ...{ type: String, format: 'date-time', nullable: true },
    description: 'School time; null for at once. In the quiet hours it leaves when they are over.',
  })
  @ValidateIf((_body: unknown, value: unknown) => value !== null)
  @IsISO8601({ strict: true })
  @Matches(instantWithOffset)
  sendAt: string | null;
}

export class UnknownDecisionBody {
  @ApiProperty({
    ...{ enum: unknownDecisions, enumName: 'UnknownDecision' },
    description: 'Sent again it may arrive twice; taken or failed, nothing is sent.',
  })
  @IsIn(unknownDecisions)
  decision: UnknownDecision;

  @ApiPropertyOptional({ type: [String], description: 'Which ones; absent for all of them.' })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1_000)
  @IsNumberString({ no_symbols: true }, { each: true })
  @MaxLength(18, { each: true })
  messageIds?: string[];
}
