import { type SmsEncoding, unreachableReasons } from '@lien-lac/domain';
import { ApiProperty } from '@nestjs/swagger';
import type { AnnouncementPreview, PreviewedText } from './preview-announcement.js';

const encodings = ['gsm7', 'ucs2'] as const satisfies readonly SmsEncoding[];

export class CostlyCharacterView {
  @ApiProperty()
  character: string;

  @ApiProperty({ description: 'Where it begins in the text, in UTF-16 units.' })
  index: number;
}

export class PreviewedTextView {
  @ApiProperty()
  text: string;

  @ApiProperty({ description: 'SMS parts of this one message.' })
  parts: number;

  @ApiProperty({ enum: encodings, enumName: 'SmsEncoding' })
  encoding: SmsEncoding;

  @ApiProperty({ description: 'Units that still fit before another part is begun.' })
  unitsLeft: number;

  @ApiProperty({
    type: [CostlyCharacterView],
    description: 'What forces the costlier encoding, so that a screen can mark it.',
  })
  costlyCharacters: CostlyCharacterView[];

  @ApiProperty({ description: 'SMS parts of the whole send.' })
  totalParts: number;

  @ApiProperty({ description: 'The longest of the messages that were counted.' })
  longest: string;

  @ApiProperty({ description: 'What this one message costs about, in đồng.' })
  cost: number;

  @ApiProperty({ description: 'What the whole send costs about, in đồng.' })
  totalCost: number;
}

export class PreviewedStudentView {
  @ApiProperty()
  fullName: string;

  @ApiProperty()
  className: string;

  @ApiProperty({ type: Number, nullable: true })
  grade: number | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    nullable: true,
    description: 'Of the student’s row in an uploaded sheet, by column.',
  })
  values: Record<string, string> | null;
}

export class StudentWithoutValueView {
  @ApiProperty({ format: 'uuid' })
  studentId: string;

  @ApiProperty()
  fullName: string;

  @ApiProperty()
  className: string;

  @ApiProperty({ type: [String], description: 'The fields of the text that have no value.' })
  fields: string[];
}

export class PreviewSampleView {
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Null where it was asked for by its contact.',
  })
  index: number | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'E.164 or an e-mail address; null for those who may not see them.',
  })
  phone: string | null;

  @ApiProperty({ type: [PreviewedStudentView] })
  students: PreviewedStudentView[];

  @ApiProperty({ type: PreviewedTextView })
  withDiacritics: PreviewedTextView;

  @ApiProperty({ type: PreviewedTextView })
  withoutDiacritics: PreviewedTextView;
}

export class AnnouncementPreviewView {
  @ApiProperty()
  phones: number;

  @ApiProperty({
    description: 'To phones; more than phones where each student of a phone gets one.',
  })
  messages: number;

  @ApiProperty({
    description: 'E-mail addresses of guardians who want it so; each gets one message.',
  })
  emails: number;

  @ApiProperty()
  students: number;

  @ApiProperty()
  unreachableStudents: number;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: `Of those students, how many for each reason: ${unreachableReasons.join(', ')}.`,
  })
  unreachable: Record<string, number>;

  @ApiProperty({ format: 'date-time', description: 'The wanted time, or now.' })
  wantedAt: string;

  @ApiProperty({ format: 'date-time', description: 'When the first message can leave.' })
  leavesAt: string;

  @ApiProperty({ description: 'The wanted time is quiet, so it leaves at the next opening.' })
  waitsForOpening: boolean;

  @ApiProperty({ description: 'Whether the total parts were counted, or reckoned from many.' })
  totalPartsAreExact: boolean;

  @ApiProperty({ description: 'What one SMS part costs about, in đồng.' })
  partPrice: number;

  @ApiProperty({ description: 'What stands before every text; it counts in the parts.' })
  prefix: string;

  @ApiProperty({
    type: [StudentWithoutValueView],
    description: 'Students for whom the text has a gap, the first of them. It can’t be sent so.',
  })
  withoutValue: StudentWithoutValueView[];

  @ApiProperty({ description: 'How many they are.' })
  studentsWithoutValue: number;

  @ApiProperty({ type: PreviewSampleView, nullable: true })
  sample: PreviewSampleView | null;
}

/** @param partPrice in đồng */
export function viewPreview(
  preview: AnnouncementPreview,
  partPrice: number,
): AnnouncementPreviewView {
  const { sample } = preview;
  return {
    ...preview,
    wantedAt: preview.wantedAt.toISOString(),
    leavesAt: preview.leavesAt.toISOString(),
    partPrice,
    sample: sample && {
      ...sample,
      withDiacritics: viewText(sample.withDiacritics, partPrice),
      withoutDiacritics: viewText(sample.withoutDiacritics, partPrice),
    },
  };
}

function viewText(
  { text, parts, totalParts, longest }: PreviewedText,
  partPrice: number,
): PreviewedTextView {
  const { encoding, unitsLeft, costlyCharacters } = parts;
  return {
    text,
    parts: parts.parts,
    encoding,
    unitsLeft,
    costlyCharacters: costlyCharacters.map((costly) => ({ ...costly })),
    totalParts,
    longest,
    cost: parts.parts * partPrice,
    totalCost: totalParts * partPrice,
  };
}
