import { type DirectMessageStatus, directMessageStatuses } from '@lien-lac/domain';
import { ApiProperty } from '@nestjs/swagger';
import { describeProgress, ProgressView } from '../delivery/dispatches/progress-view.js';
import { UsedTemplateView, viewUsedTemplate } from '../message-templates/used-template.js';
import type { DescribedDirectMessage } from './describe-direct-messages.js';

export class DirectMessageAbilities {
  @ApiProperty({ description: 'Call back what has not left.' })
  cancel: boolean;

  @ApiProperty({ description: 'Give it another text: nothing of it has left.' })
  change: boolean;

  @ApiProperty({ description: 'Try once more what failed for good.' })
  retry: boolean;

  @ApiProperty({ description: 'Decide on messages of which it is not known whether they left.' })
  decide: boolean;
}

export class DirectMessageView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: directMessageStatuses, enumName: 'DirectMessageStatus' })
  status: DirectMessageStatus;

  @ApiProperty({ format: 'uuid' })
  classId: string;

  @ApiProperty()
  className: string;

  @ApiProperty()
  sentByName: string;

  @ApiProperty({ description: 'Whether the reader sent it.' })
  isOwn: boolean;

  @ApiProperty({
    description: 'Something of it waits, and its sender can no longer call it back: CGCN may.',
  })
  senderIsGone: boolean;

  @ApiProperty({
    type: [String],
    nullable: true,
    description: 'The guardians it was written to; null for all of the class.',
  })
  guardianIds: string[] | null;

  @ApiProperty()
  text: string;

  @ApiProperty({ description: 'What stands before the text in each message; empty for nothing.' })
  prefix: string;

  @ApiProperty({
    type: UsedTemplateView,
    nullable: true,
    description: 'The template after which it was written, in the version that was used.',
  })
  template: UsedTemplateView | null;

  @ApiProperty()
  withoutDiacritics: boolean;

  @ApiProperty({ format: 'date-time' })
  sentAt: string;

  @ApiProperty({ format: 'date-time', description: 'When the first can leave, or left.' })
  leavesAt: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The message that was sent in its place, before it left.',
  })
  replacedBy: string | null;

  @ApiProperty({ type: ProgressView })
  progress: ProgressView;

  @ApiProperty({ type: DirectMessageAbilities })
  can: DirectMessageAbilities;
}

export class DirectMessageListView {
  @ApiProperty({ type: [DirectMessageView] })
  items: DirectMessageView[];

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  nextCursor: string | null;
}

export function viewDirectMessage({
  message,
  className,
  sentByName,
  isOwn,
  templateName,
  senderIsGone,
  replacedBy,
  progress,
  leavesAt,
  can,
}: DescribedDirectMessage): DirectMessageView {
  return {
    id: message.id,
    status: message.status,
    classId: message.classId,
    className,
    sentByName,
    isOwn,
    senderIsGone,
    guardianIds: message.guardianIds,
    text: message.text,
    prefix: message.prefix,
    template: viewUsedTemplate(message, templateName),
    withoutDiacritics: message.withoutDiacritics,
    sentAt: message.sentAt.toISOString(),
    leavesAt: (progress.firstLeftAt ?? leavesAt).toISOString(),
    replacedBy,
    progress: describeProgress(progress),
    can,
  };
}
