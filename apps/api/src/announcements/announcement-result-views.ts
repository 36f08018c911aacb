import {
  type AnnouncementState,
  announcementStates,
  type FailureKind,
  failureKinds,
  messageStatuses,
  type MessageStatus,
  type NotDeliveredReason,
  notDeliveredReasonLabels,
  notDeliveredReasons,
  notDeliveredReasonTexts,
  notDeliveredStatuses,
  type Relationship,
  RELATIONSHIPS,
  type UnreachableReason,
  unreachableReasons,
} from '@lien-lac/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsNumberString, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { ProgressView } from '../delivery/dispatches/progress-view.js';
import type {
  NotDeliveredItem,
  NotDeliveredPage,
  NotDeliveredStatus,
} from './list-not-delivered.js';
import { PageLimit } from '../platform/http/page-limit.js';

export class AnnouncementResultsView {
  @ApiProperty({ enum: announcementStates, enumName: 'AnnouncementState' })
  state: AnnouncementState;

  @ApiProperty({ type: ProgressView, nullable: true, description: 'Null until it is planned.' })
  progress: ProgressView | null;

  @ApiProperty({ type: Number, nullable: true, description: 'SMS parts of the whole send.' })
  plannedParts: number | null;
}

/** A text in both languages. */
export class TextsView {
  @ApiProperty()
  vi: string;

  @ApiProperty()
  en: string;
}

class NotDeliveredFilterQuery {
  @ApiPropertyOptional({
    enum: notDeliveredStatuses,
    enumName: 'NotDeliveredStatus',
    isArray: true,
    description: 'One or several; absent for all.',
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }): unknown => (Array.isArray(value) ? value : [value]))
  @IsIn(notDeliveredStatuses, { each: true })
  status?: NotDeliveredStatus[];

  @ApiPropertyOptional({ format: 'uuid', description: 'Only guardians of students of this class.' })
  @IsOptional()
  @IsUUID()
  classId?: string;
}

export class NotDeliveredWorkbookQuery extends NotDeliveredFilterQuery {
  @ApiPropertyOptional({ enum: ['vi', 'en'], default: 'vi' })
  @IsOptional()
  @IsIn(['vi', 'en'])
  language?: 'vi' | 'en';
}

export class NotDeliveredQuery extends NotDeliveredFilterQuery {
  @ApiPropertyOptional({ description: '`nextCursor` of the page before.' })
  @IsOptional()
  @IsNumberString({ no_symbols: true })
  @MaxLength(18)
  cursor?: string;

  @PageLimit({ maximum: 200, usual: 50 })
  limit?: number;
}

export class NotDeliveredGuardianView {
  @ApiProperty({ type: String, nullable: true })
  guardianName: string | null;

  @ApiProperty({ enum: RELATIONSHIPS, enumName: 'Relationship' })
  relationship: Relationship;
}

export class NotDeliveredStudentView {
  @ApiProperty({ format: 'uuid' })
  studentId: string;

  @ApiProperty()
  studentName: string;

  @ApiProperty({ type: String, nullable: true })
  className: string | null;
}

export class NotDeliveredView {
  @ApiProperty()
  messageId: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'E.164; null for those who may not see numbers.',
  })
  phone: string | null;

  @ApiProperty({ enum: messageStatuses, enumName: 'MessageStatus' })
  status: MessageStatus;

  @ApiProperty({ enum: failureKinds, enumName: 'FailureKind', nullable: true })
  failureKind: FailureKind | null;

  @ApiProperty({ type: String, nullable: true, description: 'As the gateway named it.' })
  failureCode: string | null;

  @ApiProperty({ enum: notDeliveredReasons, enumName: 'NotDeliveredReason' })
  reason: NotDeliveredReason;

  @ApiProperty({ type: TextsView, description: 'The reason, and what to do about it.' })
  reasonText: TextsView;

  @ApiProperty({ type: [NotDeliveredGuardianView], description: 'Whose phone it is, as of now.' })
  guardians: NotDeliveredGuardianView[];

  @ApiProperty({ type: [NotDeliveredStudentView], description: 'Whom they answer for, as of now.' })
  students: NotDeliveredStudentView[];
}

export class NotDeliveredCountView {
  @ApiProperty({ enum: notDeliveredReasons, enumName: 'NotDeliveredReason' })
  reason: NotDeliveredReason;

  @ApiProperty({ type: TextsView, description: 'The reason in a few words.' })
  label: TextsView;

  @ApiProperty()
  count: number;
}

export class NotDeliveredListView {
  @ApiProperty({ type: [NotDeliveredView] })
  items: NotDeliveredView[];

  @ApiProperty({
    ...{ type: [NotDeliveredCountView] },
    description: 'How many for each reason, on all pages; the most frequent first.',
  })
  reasons: NotDeliveredCountView[];

  @ApiProperty({ description: 'How many there are on all pages.' })
  total: number;

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export class UnreachableQuery {
  @ApiPropertyOptional({ format: 'uuid', description: '`nextCursor` of the page before.' })
  @IsOptional()
  @IsUUID()
  cursor?: string;

  @PageLimit({ maximum: 200, usual: 50 })
  limit?: number;
}

/** A student none of whose guardians would get it. */
export class UnreachableStudentView {
  @ApiProperty({ format: 'uuid' })
  studentId: string;

  @ApiProperty()
  fullName: string;

  @ApiProperty({ format: 'uuid' })
  classId: string;

  @ApiProperty()
  className: string;

  @ApiProperty({ enum: unreachableReasons, enumName: 'UnreachableReason' })
  reason: UnreachableReason;
}

export class UnreachableListView {
  @ApiProperty({ type: [UnreachableStudentView] })
  items: UnreachableStudentView[];

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  nextCursor: string | null;
}

export function viewNotDeliveredPage({
  items,
  reasons,
  ...page
}: NotDeliveredPage): NotDeliveredListView {
  return {
    items: items.map(viewNotDelivered),
    reasons: reasons.map((one) => ({ ...one, label: notDeliveredReasonLabels[one.reason] })),
    ...page,
  };
}

export function viewNotDelivered(item: NotDeliveredItem): NotDeliveredView {
  return { ...item, reasonText: notDeliveredReasonTexts[item.reason] };
}
