import {
  type MessageStatus,
  messageStatuses,
  type NotDeliveredReason,
  notDeliveredReasons,
  notDeliveredReasonTexts,
} from '@lien-lac/domain';
import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { ArrayMinSize, IsArray, IsIn, IsNumberString, IsString, MaxLength } from 'class-validator';
import { MayBeLeftOut } from '../../platform/http/may-be-left-out.js';
import { PageLimit } from '../../platform/http/page-limit.js';
import { ExportLanguageBody } from '../../platform/workbook/export-language.js';
import {
  NotDeliveredGuardianView,
  NotDeliveredStudentView,
  TextsView,
} from '../announcement-result-views.js';
import type { PlannedRecipient } from './list-planned-recipients.js';

/** In a body, since a name must not stand in an address. */
export class PlannedRecipientsFilterBody {
  @ApiPropertyOptional({ maxLength: 200, description: 'Words of a student’s name, or a class.' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(200)
  q?: string;

  @ApiPropertyOptional({
    ...{ enum: messageStatuses, enumName: 'MessageStatus', isArray: true },
    description: 'One or several; absent for all.',
  })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(1)
  @IsIn(messageStatuses, { each: true })
  status?: MessageStatus[];
}

export class PlannedRecipientsExportBody extends IntersectionType(
  PlannedRecipientsFilterBody,
  ExportLanguageBody,
) {}

export class PlannedRecipientsBody extends PlannedRecipientsFilterBody {
  @ApiPropertyOptional({ description: '`nextCursor` of the page before.' })
  @MayBeLeftOut()
  @IsNumberString({ no_symbols: true })
  @MaxLength(18)
  cursor?: string;

  @PageLimit({ maximum: 200, usual: 100 })
  limit?: number;
}

export class PlannedRecipientView {
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

  @ApiProperty({ type: [TextsView], description: 'Why it is in the send.' })
  reasons: TextsView[];

  @ApiProperty({
    ...{ enum: notDeliveredReasons, enumName: 'NotDeliveredReason', nullable: true },
    description: 'Why it did not arrive; null while it may still, and where it did.',
  })
  missedFor: NotDeliveredReason | null;

  @ApiProperty({ type: TextsView, nullable: true, description: 'The same, and what to do.' })
  missedForText: TextsView | null;

  @ApiProperty({ type: [NotDeliveredGuardianView], description: 'Whose phone it is, as of now.' })
  guardians: NotDeliveredGuardianView[];

  @ApiProperty({ type: [NotDeliveredStudentView], description: 'Whom they answer for, as of now.' })
  students: NotDeliveredStudentView[];
}

export class PlannedRecipientListView {
  @ApiProperty({ type: [PlannedRecipientView] })
  items: PlannedRecipientView[];

  @ApiProperty({ description: 'How many there are on all pages.' })
  total: number;

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export function viewPlannedRecipient(recipient: PlannedRecipient): PlannedRecipientView {
  const { missedFor } = recipient;
  return {
    ...recipient,
    missedForText: missedFor === null ? null : notDeliveredReasonTexts[missedFor],
  };
}
