import {
  type ConfirmationWay,
  confirmationWays,
  type ContactOrigin,
  contactOrigins,
  type MessageKind,
  messageKinds,
} from '@lien-lac/domain';
import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { GuardianContactView, GuardianView, StudentView } from './student-view.js';

export class ContactDetailView extends OmitType(GuardianContactView, ['phone']) {
  @ApiProperty({ type: String, nullable: true, description: 'E.164; null for an e-mail address.' })
  phone: string | null;

  @ApiProperty({ type: String, nullable: true })
  email: string | null;

  @ApiProperty({ enum: contactOrigins, enumName: 'ContactOrigin' })
  origin: ContactOrigin;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  confirmedAt: string | null;

  @ApiProperty({
    type: String,
    enum: confirmationWays,
    enumName: 'ConfirmationWay',
    nullable: true,
  })
  confirmedHow: ConfirmationWay | null;

  @ApiProperty({ type: String, nullable: true })
  confirmedByName: string | null;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Since when messages do not arrive at the number.',
  })
  failingSince: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Null where it came before this was kept.',
  })
  proposedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  proposedByName: string | null;

  @ApiProperty({ type: String, nullable: true })
  refusalReason: string | null;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The contact whose place it takes once it is confirmed.',
  })
  replacesId: string | null;
}

export class OptOutDetailView {
  @ApiProperty({ enum: messageKinds, enumName: 'MessageKind' })
  messageKind: MessageKind;

  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ description: 'How the school learned of it.' })
  howSaid: string;

  @ApiProperty({ type: String, nullable: true })
  recordedByName: string | null;
}

export class SiblingView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  fullName: string;

  @ApiProperty({ format: 'uuid' })
  classId: string;

  @ApiProperty()
  className: string;
}

/** The account of a guardian who is also on the staff. */
export class StaffAccountView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  displayName: string;
}

export class GuardianDetailView extends OmitType(GuardianView, ['contacts', 'emails']) {
  @ApiPropertyOptional({ type: [ContactDetailView] })
  contacts?: ContactDetailView[];

  @ApiPropertyOptional({ type: [OptOutDetailView] })
  optOuts?: OptOutDetailView[];

  @ApiPropertyOptional({
    description: 'Whether the school has a way to Zalo; without one such messages go by SMS.',
  })
  sendsByZalo?: boolean;

  @ApiPropertyOptional({
    type: StaffAccountView,
    nullable: true,
    description: 'Of one who is also on the staff; told to whoever may write that down.',
  })
  staffAccount?: StaffAccountView | null;

  @ApiProperty({ type: [SiblingView], description: 'Other students of this guardian.' })
  siblings: SiblingView[];
}

export class StudentEnrolmentView {
  @ApiProperty()
  className: string;

  @ApiProperty({ description: 'The calendar year in which the school year begins.' })
  schoolYear: number;

  @ApiProperty({ format: 'date' })
  from: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  until: string | null;
}

/** What was done to a student's contacts and guardians, as the audit trail has it. */
export const contactDeeds = [
  'contact.confirmed',
  'contact.confirmation-withdrawn',
  'contact.refused',
  'contact.corrected',
  'contact.proposed',
  'contact.replaced',
  'contact.restored',
  'contact.called',
  'guardian.opted-out',
  'guardian.opted-in',
  'guardian.added',
  'guardian.corrected',
  'guardian.ended',
  'guardian.preferences-set',
  'guardian.consent-recorded',
] as const;

export class ContactDeedView {
  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ enum: contactDeeds, enumName: 'ContactDeed' })
  deed: string;

  @ApiProperty({ type: String, nullable: true })
  actorName: string | null;

  @ApiProperty({ description: 'The id of the contact or the guardian.' })
  subjectId: string;

  @ApiProperty({
    type: String,
    enum: confirmationWays,
    enumName: 'ConfirmationWay',
    nullable: true,
  })
  how: ConfirmationWay | null;

  @ApiProperty({ type: String, enum: messageKinds, enumName: 'MessageKind', nullable: true })
  messageKind: MessageKind | null;
}

/** A student's page. Who may see names and classes alone gets those. */
export class StudentDetailView extends OmitType(StudentView, ['guardians']) {
  @ApiProperty({ description: 'Counts the changes of the student; the ETag as well.' })
  version: number;

  @ApiProperty({ type: String, nullable: true })
  homeroomTeacherName: string | null;

  @ApiProperty({ type: [GuardianDetailView] })
  guardians: GuardianDetailView[];

  @ApiPropertyOptional({ type: [StudentEnrolmentView], description: 'The present class first.' })
  enrolments?: StudentEnrolmentView[];

  @ApiPropertyOptional({ type: [ContactDeedView], description: 'The latest first.' })
  history?: ContactDeedView[];
}
