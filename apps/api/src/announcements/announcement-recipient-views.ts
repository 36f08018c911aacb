import {
  type ContactChannel,
  contactChannels,
  type MessageStatus,
  messageStatuses,
} from '@lien-lac/domain';
import { ApiProperty } from '@nestjs/swagger';
import { TextsView } from './announcement-result-views.js';

export class RecipientStudentView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  fullName: string;

  @ApiProperty({ type: String, nullable: true })
  className: string | null;
}

export class RecipientView {
  @ApiProperty({ type: [String], format: 'uuid', description: 'The contacts that it stands for.' })
  contactIds: string[];

  @ApiProperty({ enum: contactChannels, enumName: 'ContactChannel' })
  channel: ContactChannel;

  @ApiProperty({ type: String, nullable: true, description: 'Null for who may not see numbers.' })
  phone: string | null;

  @ApiProperty({ type: [RecipientStudentView] })
  students: RecipientStudentView[];

  @ApiProperty({ type: [TextsView], description: 'Why it is in the audience.' })
  reasons: TextsView[];

  @ApiProperty()
  isUnticked: boolean;

  @ApiProperty({
    type: String,
    enum: messageStatuses,
    enumName: 'MessageStatus',
    nullable: true,
    description: 'What became of its message; null while there is none.',
  })
  status: MessageStatus | null;
}

export class RecipientListView {
  @ApiProperty({ type: [RecipientView] })
  items: RecipientView[];

  @ApiProperty({ type: Number, nullable: true, description: '`offset` of the next page.' })
  next: number | null;
}
