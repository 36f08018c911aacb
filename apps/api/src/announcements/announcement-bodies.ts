import { type AnnouncementStatus, announcementStatuses, audienceKinds } from '@lien-lac/domain';
import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  Equals,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { TemplateUseBody, templateUseOf } from '../message-templates/used-template.js';
import type { AnnouncementContent, DraftContent } from './announcement-content.js';
import type { SampleWanted } from './preview-announcement.js';
import { type AnnouncementWaitingKind, announcementWaitingKinds } from './waiting-announcements.js';
import { MayBeLeftOut } from '../platform/http/may-be-left-out.js';
import { PageLimit } from '../platform/http/page-limit.js';

/** An instant that carries its offset, so that no machine's own time zone can have a say in it. */
export const instantWithOffset = /T.*(?:Z|[+-]\d{2}:\d{2})$/;

/** Who of an audience is left out. */
export class AudienceExceptionBody {
  @ApiPropertyOptional({ type: [String], format: 'uuid' })
  classIds?: string[];

  @ApiPropertyOptional({ type: [String], format: 'uuid' })
  groupIds?: string[];

  @ApiPropertyOptional({ type: [String], format: 'uuid' })
  studentIds?: string[];

  @ApiPropertyOptional({
    type: [String],
    format: 'uuid',
    description: 'Recipients that were unticked: the contacts behind them.',
  })
  contactIds?: string[];
}

/** Whose guardians it is for, in the form of the domain's audience rule, which also checks it. */
export class AudienceBody {
  @ApiProperty({ enum: audienceKinds, enumName: 'AudienceKind' })
  kind: (typeof audienceKinds)[number];

  @ApiPropertyOptional({ type: [Number], description: 'With `grades`.' })
  grades?: number[];

  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'With `classes`.' })
  classIds?: string[];

  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'With `picked`.' })
  groupIds?: string[];

  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'With `picked`.' })
  studentIds?: string[];

  @ApiPropertyOptional({ format: 'uuid', description: 'With `sheet`: what was uploaded.' })
  sheetId?: string;

  @ApiPropertyOptional({
    type: [String],
    description: 'With `sheet`: its columns as they were answered, fields of the text.',
  })
  columns?: string[];

  @ApiPropertyOptional({ type: AudienceExceptionBody, description: 'Who of them gets nothing.' })
  except?: AudienceExceptionBody;
}

export class AnnouncementBody {
  @ApiProperty({ maxLength: 200, description: 'For the staff alone; no guardian sees it.' })
  @IsString()
  @Matches(/\S/)
  @MaxLength(200)
  title: string;

  @ApiProperty({ description: 'With its fields in braces, such as {họ tên học sinh}.' })
  @IsString()
  @MaxLength(50_000)
  text: string;

  @ApiProperty({ type: AudienceBody })
  @IsDefined()
  audience: object;

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Absent: as soon as it is approved.',
  })
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(instantWithOffset)
  sendAt?: string | null;

  @ApiPropertyOptional({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The day the text speaks of, for {ngày}. Absent: the day on which it leaves.',
  })
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  date?: string | null;

  @ApiPropertyOptional({ default: false })
  @IsOptional()
  @IsBoolean()
  withoutDiacritics?: boolean;

  @ApiPropertyOptional({
    type: TemplateUseBody,
    description: 'The template after which the text was written.',
  })
  @MayBeLeftOut()
  @ValidateNested()
  @Type(() => TemplateUseBody)
  template?: TemplateUseBody;

  @ApiProperty({ enum: [true], description: 'The requester states that the content is accurate.' })
  @Equals(true)
  accurate: true;
}

/** A draft has nothing to state yet. */
export class AnnouncementPreviewBody extends OmitType(AnnouncementBody, [
  'title',
  'accurate',
  'template',
]) {
  @ApiPropertyOptional({ default: 0, description: 'Which recipient’s message to show, from 0.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  at?: number;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'The recipient that this contact stands behind, in place of `at`.',
  })
  @IsOptional()
  @IsUUID('all')
  contactId?: string;
}

export class PreviewQuery {
  @ApiPropertyOptional({ default: 0, description: 'Which recipient’s message to show, from 0.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  at?: number;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'The recipient that this contact stands behind, in place of `at`.',
  })
  @IsOptional()
  @IsUUID('all')
  contactId?: string;
}

export class ApprovalBody {
  @ApiProperty({ description: 'The revision that the approver has looked at.' })
  @IsInt()
  revision: number;
}

export class ReturnBody {
  @ApiProperty({ maxLength: 2_000, description: 'What the requester should mend.' })
  @IsString()
  @Matches(/\S/)
  @MaxLength(2_000)
  note: string;
}

export class AnnouncementListQuery {
  @ApiPropertyOptional({
    enum: announcementStatuses,
    enumName: 'AnnouncementStatus',
    isArray: true,
    description: 'One or several; absent for all.',
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }): unknown => (Array.isArray(value) ? value : [value]))
  @IsIn(announcementStatuses, { each: true })
  status?: AnnouncementStatus[];

  @ApiPropertyOptional({
    enum: announcementWaitingKinds,
    enumName: 'AnnouncementWaitingKind',
    description: 'Only those behind this line of the person’s home.',
  })
  @IsOptional()
  @IsIn(announcementWaitingKinds)
  waiting?: AnnouncementWaitingKind;

  @ApiPropertyOptional({ format: 'uuid', description: '`nextCursor` of the page before.' })
  @IsOptional()
  @IsUUID()
  cursor?: string;

  @PageLimit({ maximum: 100, usual: 30 })
  limit?: number;
}

/** Whose message a body or a query asks for. */
export function sampleWanted({ at = 0, contactId }: PreviewQuery): SampleWanted {
  return contactId === undefined ? { at } : { contactId };
}

/** The draft that a body describes. */
export function draftOf(
  body: Omit<AnnouncementBody, 'title' | 'accurate' | 'template'>,
): DraftContent {
  return {
    text: body.text,
    withoutDiacritics: body.withoutDiacritics ?? false,
    messageDate: body.date ?? null,
    audience: body.audience,
    sendAt: body.sendAt == null ? null : new Date(body.sendAt),
  };
}

export function contentOf(body: AnnouncementBody): AnnouncementContent {
  return { ...draftOf(body), title: body.title, ...templateUseOf(body.template) };
}
