import {
  type MessageStatus,
  messageStatuses,
  type NotDeliveredReason,
  notDeliveredReasons,
  notDeliveredReasonTexts,
  type Relationship,
  RELATIONSHIPS,
} from '@lien-lac/domain';
import { ApiProperty } from '@nestjs/swagger';
import type { DirectMessageRecipient } from './list-recipients.js';

export class MessageGuardianView {
  @ApiProperty({ type: String, nullable: true })
  guardianName: string | null;

  @ApiProperty({ enum: RELATIONSHIPS, enumName: 'Relationship' })
  relationship: Relationship;
}

export class MessageStudentView {
  @ApiProperty({ format: 'uuid' })
  studentId: string;

  @ApiProperty()
  studentName: string;
}

class NotDeliveredTextView {
  @ApiProperty()
  vi: string;

  @ApiProperty()
  en: string;
}

export class DirectMessageRecipientView {
  @ApiProperty()
  messageId: string;

  @ApiProperty({ description: 'E.164, or an e-mail address.' })
  address: string;

  @ApiProperty({ enum: messageStatuses, enumName: 'MessageStatus' })
  status: MessageStatus;

  @ApiProperty({
    enum: notDeliveredReasons,
    enumName: 'NotDeliveredReason',
    nullable: true,
    description: 'Why it did not arrive; null where it did, or still may.',
  })
  reason: NotDeliveredReason | null;

  @ApiProperty({
    type: NotDeliveredTextView,
    nullable: true,
    description: 'The reason, and what to do about it.',
  })
  reasonText: NotDeliveredTextView | null;

  @ApiProperty({ type: [MessageGuardianView], description: 'Whose address it is, as of now.' })
  guardians: MessageGuardianView[];

  @ApiProperty({ type: [MessageStudentView], description: 'Whom they answer for, as of now.' })
  students: MessageStudentView[];
}

export class DirectMessageRecipientsView {
  @ApiProperty({
    type: [DirectMessageRecipientView],
    description: 'What did not arrive first, then by the students’ names.',
  })
  recipients: DirectMessageRecipientView[];
}

export function viewRecipient(recipient: DirectMessageRecipient): DirectMessageRecipientView {
  const { reason } = recipient;
  return { ...recipient, reasonText: reason === null ? null : notDeliveredReasonTexts[reason] };
}
