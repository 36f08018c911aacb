import {
  type ContactStatus,
  contactStatuses,
  type EnrolmentDifferenceField,
  enrolmentDifferenceFields,
  type EnrolmentStatus,
  enrolmentStatuses,
  enrolmentStatusLabels,
  type Relationship,
  RELATIONSHIPS,
} from '@lien-lac/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { RecordState } from './record-state.js';

class TextView {
  @ApiProperty()
  vi: string;

  @ApiProperty()
  en: string;
}

class ToldStudentView {
  @ApiProperty()
  fullName: string;

  @ApiProperty({ type: String, nullable: true })
  code: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  dateOfBirth: string | null;

  @ApiProperty({ type: String, enum: ['male', 'female', null], nullable: true })
  gender: 'male' | 'female' | null;
}

class ToldPhoneView {
  @ApiProperty({ description: 'E.164.' })
  phone: string;

  @ApiProperty({ enum: contactStatuses, enumName: 'ContactStatus' })
  status: ContactStatus;

  @ApiPropertyOptional({ description: 'What CGCN wrote down when it refused the number.' })
  reason?: string;
}

class ToldGuardianView {
  @ApiProperty({ enum: RELATIONSHIPS, enumName: 'Relationship' })
  relationship: Relationship;

  @ApiProperty({ type: String, nullable: true })
  fullName: string | null;

  @ApiProperty({ type: [ToldPhoneView] })
  phones: ToldPhoneView[];
}

class WaitingDifferenceView {
  @ApiProperty({ enum: enrolmentDifferenceFields, enumName: 'EnrolmentDifferenceField' })
  field: EnrolmentDifferenceField;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What was pushed; null for a number that is no longer pushed.',
  })
  theirs: string | null;

  @ApiProperty({ format: 'date-time' })
  since: string;
}

/** What was pushed, as it was read, and what became of it. */
export class EnrolmentRecordView {
  @ApiProperty()
  externalId: string;

  @ApiProperty({
    enum: enrolmentStatuses,
    enumName: 'EnrolmentStatus',
    description: 'What CGCN still has to do comes first.',
  })
  status: EnrolmentStatus;

  @ApiProperty({ type: TextView, description: 'The status in a sentence.' })
  meaning: TextView;

  @ApiProperty({ type: ToldStudentView })
  student: ToldStudentView;

  @ApiProperty()
  class: string;

  @ApiProperty({ type: [ToldGuardianView] })
  guardians: ToldGuardianView[];

  @ApiProperty({
    type: [WaitingDifferenceView],
    description: 'What the school has otherwise, and CGCN has yet to decide.',
  })
  differences: WaitingDifferenceView[];

  @ApiProperty({ format: 'date-time' })
  firstPushedAt: string;

  @ApiProperty({ format: 'date-time' })
  lastPushedAt: string;
}

export class EnrolmentRecordPageView {
  @ApiProperty({ type: [EnrolmentRecordView] })
  students: EnrolmentRecordView[];

  @ApiProperty({
    description: 'To be kept, and sent the next time: it then brings what changed after these.',
  })
  cursor: string;

  @ApiProperty({ description: 'Whether there is more already.' })
  more: boolean;
}

export function viewRecord({
  record,
  status,
  contacts,
  differences,
}: RecordState): EnrolmentRecordView {
  const { told, externalId, firstPushedAt, lastPushedAt } = record;
  const { fullName, code, dateOfBirth, gender } = told;
  const { vi, en } = enrolmentStatusLabels[status];
  return {
    ...{ externalId, status, meaning: { vi: vi.explanation, en: en.explanation } },
    student: { fullName, code, dateOfBirth, gender },
    class: told.className,
    guardians: told.guardians.map(({ relationship, fullName: name }, place) => ({
      ...{ relationship, fullName: name },
      phones: contacts
        .filter(({ guardian }) => guardian === place)
        .map(({ phone, status: own, refusalReason: reason }) => ({
          ...{ phone, status: own, ...(reason === null ? {} : { reason }) },
        })),
    })),
    differences: differences.map(({ field, theirs, since }) => ({
      ...{ field, theirs, since: since.toISOString() },
    })),
    firstPushedAt: firstPushedAt.toISOString(),
    lastPushedAt: lastPushedAt.toISOString(),
  };
}
