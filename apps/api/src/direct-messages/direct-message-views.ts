import { countSmsParts, type DirectMessageStatus, directMessageStatuses } from '@lien-lac/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import type { DispatchSummary, MessageRequest } from '../delivery/dispatches/dispatch-request.js';
import { describeProgress, ProgressView } from '../delivery/dispatches/progress-view.js';
import type { DirectMessageEntity } from './direct-message.entity.js';
import { PageLimit } from '../platform/http/page-limit.js';

export class DirectMessageBody {
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

  @ApiProperty({ description: 'With its fields in braces, such as {họ tên học sinh}.' })
  @IsString()
  @MaxLength(50_000)
  text: string;

  @ApiPropertyOptional({ default: false })
  @IsOptional()
  @IsBoolean()
  withoutDiacritics?: boolean;
}

export class DirectMessagePreviewView {
  @ApiProperty({ description: 'Each gets one message.' })
  phones: number;

  @ApiProperty({ format: 'date-time' })
  leavesAt: string;

  @ApiProperty({ description: 'It is quiet now, so it leaves at the next opening.' })
  waitsForOpening: boolean;

  @ApiProperty({ description: 'SMS parts of all messages together.' })
  totalParts: number;

  @ApiProperty({ type: [String], description: 'The exact texts, each once.' })
  texts: string[];
}

export class DirectMessageAbilities {
  @ApiProperty()
  cancel: boolean;
}

export class DirectMessageView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: directMessageStatuses, enumName: 'DirectMessageStatus' })
  status: DirectMessageStatus;

  @ApiProperty({ format: 'uuid' })
  classId: string;

  @ApiProperty()
  text: string;

  @ApiProperty({ format: 'date-time' })
  sentAt: string;

  @ApiProperty({ format: 'date-time', description: 'When the first can leave, or left.' })
  leavesAt: string;

  @ApiProperty({ type: ProgressView })
  progress: ProgressView;

  @ApiProperty({ type: DirectMessageAbilities })
  can: DirectMessageAbilities;
}

export class DirectMessageListQuery {
  @ApiPropertyOptional({ format: 'uuid', description: '`nextCursor` of the page before.' })
  @IsOptional()
  @IsUUID()
  cursor?: string;

  @PageLimit({ maximum: 100, usual: 30 })
  limit?: number;
}

export class DirectMessageListView {
  @ApiProperty({ type: [DirectMessageView] })
  items: DirectMessageView[];

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  nextCursor: string | null;
}

/** @param earliest when what is due now can leave (school time) */
export function previewDirectMessage(
  messages: readonly MessageRequest[],
  now: Date,
  earliest: Date,
): DirectMessagePreviewView {
  const parts = messages.map(({ text }) => countSmsParts(text).parts);
  return {
    phones: messages.length,
    leavesAt: earliest.toISOString(),
    waitsForOpening: earliest > now,
    totalParts: parts.reduce((sum, part) => sum + part, 0),
    texts: [...new Set(messages.map(({ text }) => text))],
  };
}

/**
 * @param leavesAt when it can leave at the earliest (school time)
 * @param own whether the reader sent it
 */
export function viewDirectMessage(
  message: DirectMessageEntity,
  progress: DispatchSummary,
  leavesAt: Date,
  own: boolean,
): DirectMessageView {
  return {
    id: message.id,
    status: message.status,
    classId: message.classId,
    text: message.text,
    sentAt: message.sentAt.toISOString(),
    leavesAt: (progress.firstLeftAt ?? leavesAt).toISOString(),
    progress: describeProgress(progress),
    can: { cancel: own && message.status === 'accepted' && progress.underWay > 0 },
  };
}
