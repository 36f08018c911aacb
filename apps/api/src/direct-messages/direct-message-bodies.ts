import { type UnknownDecision, unknownDecisions } from '@lien-lac/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsNumberString,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { MayBeLeftOut } from '../platform/http/may-be-left-out.js';
import { PageLimit } from '../platform/http/page-limit.js';
import type { SeenBefore } from './accept-direct-message.js';
import type { DirectMessageDraft } from './compose-direct-message.js';

export class SeenBeforeBody {
  @ApiProperty({ description: 'How many phones and e-mail addresses the sender was shown.' })
  @IsInt()
  @Min(1)
  @Max(1_000)
  recipients: number;

  @ApiProperty({ description: 'Whether they were told that it waits for the end of quiet hours.' })
  @IsBoolean()
  waitsForOpening: boolean;
}

class WordingBody {
  @ApiProperty({ description: 'With its fields in braces, such as {họ tên học sinh}.' })
  @IsString()
  @MaxLength(50_000)
  text: string;

  @ApiPropertyOptional({ default: false })
  @MayBeLeftOut()
  @IsBoolean()
  withoutDiacritics?: boolean;
}

export class DirectMessagePreviewBody extends WordingBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  classId: string;

  @ApiProperty({
    oneOf: [
      { type: 'string', enum: ['all'] },
      { type: 'array', items: { type: 'string', format: 'uuid' }, minItems: 1, maxItems: 500 },
    ],
    description: 'Guardians of the class, or `all` of them.',
  })
  @ValidateIf((body: DirectMessageBody) => body.guardianIds !== 'all')
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  guardianIds: string[] | 'all';
}

export class DirectMessageBody extends DirectMessagePreviewBody {
  @ApiPropertyOptional({
    type: SeenBeforeBody,
    description: 'With it, nothing is sent that is otherwise by now; without it, whatever is.',
  })
  @MayBeLeftOut()
  @IsDefined()
  @ValidateNested()
  @Type(() => SeenBeforeBody)
  seen?: SeenBeforeBody;
}

/** The text that stands in the place of one which has not left. */
export class ReplacementBody extends WordingBody {
  @ApiPropertyOptional({
    type: SeenBeforeBody,
    description: 'With it, nothing is sent that is otherwise by now; without it, whatever is.',
  })
  @MayBeLeftOut()
  @IsDefined()
  @ValidateNested()
  @Type(() => SeenBeforeBody)
  seen?: SeenBeforeBody;
}

export class DecisionBody {
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

export class DirectMessageListQuery {
  @ApiPropertyOptional({ format: 'uuid', description: '`nextCursor` of the page before.' })
  @IsOptional()
  @IsUUID()
  cursor?: string;

  @PageLimit({ maximum: 100, usual: 30 })
  limit?: number;
}

export function draftOf(
  body: DirectMessagePreviewBody & { seen?: SeenBefore },
): DirectMessageDraft & { seen?: SeenBefore | undefined } {
  return { ...body, withoutDiacritics: body.withoutDiacritics ?? false };
}
