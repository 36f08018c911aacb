import {
  type AnnouncementState,
  announcementStates,
  type FailureKind,
  failureKinds,
  mayDo,
  messageStatuses,
  type MessageStatus,
  type UnreachableReason,
  unreachableReasons,
} from '@lien-lac/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsNumberString, IsOptional, IsUUID, Max, MaxLength, Min } from 'class-validator';
import type { Principal } from '../accounts/sessions/current-account.js';
import type { NotDelivered } from '../delivery/dispatches/dispatch-request.js';
import { ProgressView } from '../delivery/dispatches/progress-view.js';

export class AnnouncementResultsView {
  @ApiProperty({ enum: announcementStates, enumName: 'AnnouncementState' })
  state: AnnouncementState;

  @ApiProperty({ type: ProgressView, nullable: true, description: 'Null until it is planned.' })
  progress: ProgressView | null;

  @ApiProperty({ type: Number, nullable: true, description: 'SMS parts of the whole send.' })
  plannedParts: number | null;
}

export class NotDeliveredQuery {
  @ApiPropertyOptional({ description: '`nextCursor` of the page before.' })
  @IsOptional()
  @IsNumberString({ no_symbols: true })
  @MaxLength(18)
  cursor?: string;

  @ApiPropertyOptional({ default: 50, maximum: 200 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
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
}

export class NotDeliveredListView {
  @ApiProperty({ type: [NotDeliveredView] })
  items: NotDeliveredView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export class UnreachableQuery {
  @ApiPropertyOptional({ format: 'uuid', description: '`nextCursor` of the page before.' })
  @IsOptional()
  @IsUUID()
  cursor?: string;

  @ApiPropertyOptional({ default: 50, maximum: 200 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
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

/** A message that did not arrive, as a person of this role may see it. */
export function viewNotDelivered(row: NotDelivered, { role }: Principal): NotDeliveredView {
  return {
    messageId: row.messageId,
    phone: mayDo(role, 'delivery.read-results') === 'all' ? row.address : null,
    status: row.status,
    failureKind: row.failureKind,
    failureCode: row.failureCode,
  };
}
