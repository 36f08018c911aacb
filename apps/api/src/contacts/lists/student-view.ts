import {
  type ContactChannel,
  contactChannels,
  type ContactLanguage,
  contactLanguages,
  type ContactStatus,
  contactStatuses,
  mayDo,
  type MessageKind,
  messageKinds,
  reachabilities,
  type Reachability,
  type Relationship,
  RELATIONSHIPS,
  type Role,
  studentReach,
  type StudentReach,
  studentReaches,
} from '@lien-lac/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { ContactPermissions, contactPermissions } from './contact-view.js';
import type { GuardianRow, StudentRow } from './students.repository.js';

export class GuardianContactView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'Counts its changes; in double quotes its ETag.' })
  version: number;

  @ApiProperty({ description: 'E.164.' })
  phone: string;

  @ApiProperty({ enum: contactStatuses, enumName: 'ContactStatus' })
  status: ContactStatus;

  @ApiProperty({ enum: reachabilities, enumName: 'Reachability' })
  reachability: Reachability;

  @ApiProperty({ type: ContactPermissions })
  can: ContactPermissions;
}

export class GuardianEmailView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  version: number;

  @ApiProperty()
  email: string;

  @ApiProperty({ enum: contactStatuses, enumName: 'ContactStatus' })
  status: ContactStatus;

  @ApiProperty({ type: ContactPermissions })
  can: ContactPermissions;
}

/** How a guardian wants one kind of message; where nothing was said, all of them by SMS in Vietnamese. */
export class PreferenceView {
  @ApiProperty({ enum: messageKinds, enumName: 'MessageKind' })
  messageKind: MessageKind;

  @ApiProperty()
  receives: boolean;

  @ApiProperty({
    enum: contactChannels,
    enumName: 'ContactChannel',
    description:
      'As it was said. Zalo goes by SMS where it cannot be; e-mail does until an address is confirmed.',
  })
  channel: ContactChannel;

  @ApiProperty({ enum: contactLanguages, enumName: 'ContactLanguage' })
  language: ContactLanguage;
}

export class GuardianPermissions {
  @ApiProperty({
    description: 'Write down that they do not want messages of a kind, or want them again.',
  })
  optOut: boolean;

  @ApiProperty({ description: 'Correct the name, add and change numbers, say who wants what.' })
  propose: boolean;
}

export class StudentPermissions {
  @ApiProperty({ description: 'There is a number to confirm, and this person may.' })
  confirm: boolean;
}

export class GuardianView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, nullable: true })
  fullName: string | null;

  @ApiProperty({ enum: RELATIONSHIPS, enumName: 'Relationship' })
  relationship: Relationship;

  @ApiPropertyOptional({ description: 'Counts its changes; in double quotes its ETag.' })
  version?: number;

  @ApiPropertyOptional({ enum: messageKinds, enumName: 'MessageKind', isArray: true })
  optedOutOf?: MessageKind[];

  @ApiPropertyOptional({ type: [GuardianContactView] })
  contacts?: GuardianContactView[];

  @ApiPropertyOptional({ type: [GuardianEmailView] })
  emails?: GuardianEmailView[];

  @ApiPropertyOptional({ type: [PreferenceView] })
  preferences?: PreferenceView[];

  @ApiPropertyOptional({ type: GuardianPermissions })
  can?: GuardianPermissions;
}

/** A student as a person may see them: for some a name and a class, and nothing else. */
export class StudentView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  fullName: string;

  @ApiProperty({ format: 'uuid' })
  classId: string;

  @ApiProperty()
  className: string;

  @ApiPropertyOptional({ type: String, nullable: true })
  code?: string | null;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  dateOfBirth?: string | null;

  @ApiPropertyOptional({ type: String, enum: ['male', 'female'], nullable: true })
  gender?: 'male' | 'female' | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  note?: string | null;

  @ApiPropertyOptional({
    enum: studentReaches,
    enumName: 'StudentReach',
    description: 'Whether an announcement reaches a guardian of theirs, or why not.',
  })
  reach?: StudentReach;

  @ApiProperty({ type: [GuardianView] })
  guardians: GuardianView[];

  @ApiPropertyOptional({ type: StudentPermissions })
  can?: StudentPermissions;
}

export class StudentPageView {
  @ApiProperty({ type: [StudentView] })
  students: StudentView[];

  @ApiProperty({ description: 'How many there are on all pages.' })
  total: number;

  @ApiProperty({
    description: 'False where a search finds thousands: then the total is about so many.',
  })
  totalIsExact: boolean;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  next: string | null;
}

export function describeStudent(row: StudentRow, account: Principal, phones: boolean): StudentView {
  const { id, fullName, classId, className } = row;
  if (!phones) {
    const guardians = row.guardians.map(describeGuardianByName);
    return { id, fullName, classId, className, guardians };
  }
  const guardians = row.guardians.map((guardian) => describeGuardian(guardian, account));
  const contacts = guardians.flatMap((guardian) => guardian.contacts ?? []);
  return {
    ...row,
    guardians,
    reach: studentReach(row.guardians, 'announcement'),
    can: { confirm: contacts.some(({ can }) => can.confirm) },
  };
}

function describeGuardian(row: GuardianRow, { role }: Principal): GuardianView {
  return {
    ...row,
    optedOutOf: row.optedOutOf as MessageKind[],
    contacts: row.contacts.map((contact) => ({
      ...contact,
      can: contactPermissions(contact.status, role),
    })),
    emails: row.emails.map((email) => ({ ...email, can: contactPermissions(email.status, role) })),
    can: guardianPermissions(role),
  };
}

/** What a person may do with a guardian who is theirs to see. */
export function guardianPermissions(role: Role): GuardianPermissions {
  return {
    optOut: mayDo(role, 'contact.opt-out') !== null,
    propose: mayDo(role, 'contact.propose') !== null,
  };
}

function describeGuardianByName({ id, fullName, relationship }: GuardianRow): GuardianView {
  return { id, fullName, relationship };
}
