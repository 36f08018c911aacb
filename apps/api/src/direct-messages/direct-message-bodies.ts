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
import { TemplateUseBody, templateUseOf } from '../message-templates/used-template.js';
import type { WrittenDirectMessage } from './accept-direct-message.js';
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
    type: TemplateUseBody,
    description: 'The template after which the text was written.',
  })
  @MayBeLeftOut()
  @IsDefined()
  @ValidateNested()
  @Type(() => TemplateUseBody)
  template?: TemplateUseBody;

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

/** What would be sent, of which one message is sent to oneself. */
export class DirectMessageTestBody extends DirectMessagePreviewBody {
  @ApiPropertyOptional({ default: 0, description: 'Which recipient’s message, from 0.' })
  @MayBeLeftOut()
  @IsInt()
  @Min(0)
  @Max(1_000)
  at?: number;
}

/** The text that stands in the place of one which has not left. */
export class ReplacementBody extends WordingBody {
  @ApiPropertyOptional({
    type: TemplateUseBody,
    description: 'The template after which the text was written.',
  })
  @MayBeLeftOut()
  @IsDefined()
  @ValidateNested()
  @Type(() => TemplateUseBody)
  template?: TemplateUseBody;

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

export function draftOf({
  classId,
  guardianIds,
  text,
  withoutDiacritics = false,
}: DirectMessagePreviewBody): DirectMessageDraft {
  return { classId, guardianIds, text, withoutDiacritics };
}

export function writtenOf(body: DirectMessageBody): WrittenDirectMessage {
  return { ...draftOf(body), ...templateUseOf(body.template), seen: body.seen };
}
