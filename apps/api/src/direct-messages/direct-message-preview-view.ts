import {
  type ContactChannel,
  contactChannels,
  countSmsParts,
  unaccent,
  type UnreachableReason,
  unreachableReasons,
} from '@lien-lac/domain';
import { ApiProperty } from '@nestjs/swagger';
import type { DirectMessagePreview } from './preview-direct-message.js';

/** What one phone, or one e-mail address, gets. */
export class PreviewedMessageView {
  @ApiProperty({ enum: contactChannels, enumName: 'ContactChannel' })
  channel: ContactChannel;

  @ApiProperty({ description: 'E.164, or an e-mail address.' })
  address: string;

  @ApiProperty({ type: [String], description: 'The students for whom it stands there.' })
  students: string[];

  @ApiProperty({ description: 'Exactly as it arrives.' })
  text: string;
}

/** What it takes to send the text one way. */
export class SpellingCostView {
  @ApiProperty({ description: 'SMS parts of all messages together.' })
  totalParts: number;

  @ApiProperty({ description: 'In đồng.' })
  totalCost: number;
}

export class UnreachedStudentView {
  @ApiProperty({ format: 'uuid' })
  studentId: string;

  @ApiProperty()
  fullName: string;

  @ApiProperty({ enum: unreachableReasons, enumName: 'UnreachableReason' })
  reason: UnreachableReason;
}

export class DirectMessagePreviewView {
  @ApiProperty({ description: 'Each gets one message.' })
  phones: number;

  @ApiProperty({ description: 'E-mail addresses, of guardians who want it so; they cost no part.' })
  emails: number;

  @ApiProperty({ format: 'date-time', description: 'School time.' })
  now: string;

  @ApiProperty({ format: 'date-time' })
  leavesAt: string;

  @ApiProperty({ description: 'It is quiet now, so it leaves at the next opening.' })
  waitsForOpening: boolean;

  @ApiProperty({ description: 'SMS parts of all messages together.' })
  totalParts: number;

  @ApiProperty({ type: SpellingCostView })
  withDiacritics: SpellingCostView;

  @ApiProperty({ type: SpellingCostView })
  withoutDiacritics: SpellingCostView;

  @ApiProperty({ type: [String], description: 'The exact texts, each once.' })
  texts: string[];

  @ApiProperty({ type: [PreviewedMessageView] })
  messages: PreviewedMessageView[];

  @ApiProperty({
    type: [UnreachedStudentView],
    description: 'Students none of whose chosen guardians get it.',
  })
  unreached: UnreachedStudentView[];
}

/** @param partPrice in đồng */
export function previewDirectMessage(
  { recipients, withDiacritics, now, leavesAt, unreached }: DirectMessagePreview,
  partPrice: number,
): DirectMessagePreviewView {
  const texts = recipients.map(({ text }) => text);
  const onPhones = recipients.filter(({ channel }) => channel !== 'email');
  const cost = (written: readonly string[]): SpellingCostView => {
    const totalParts = written.reduce((sum, text) => sum + countSmsParts(text).parts, 0);
    return { totalParts, totalCost: totalParts * partPrice };
  };
  return {
    phones: onPhones.length,
    emails: recipients.length - onPhones.length,
    now: now.toISOString(),
    leavesAt: leavesAt.toISOString(),
    waitsForOpening: leavesAt > now,
    totalParts: cost(onPhones.map(({ text }) => text)).totalParts,
    withDiacritics: cost(withDiacritics),
    withoutDiacritics: cost(withDiacritics.map(unaccent)),
    texts: [...new Set(texts)],
    messages: recipients,
    unreached,
  };
}
