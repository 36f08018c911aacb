import {
  type ContactStatus,
  contactStatuses,
  mayDo,
  type MessageKind,
  messageKinds,
  reachabilities,
  type Reachability,
  type Relationship,
  RELATIONSHIPS,
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

  @ApiProperty({ description: 'E.164.' })
  phone: string;

  @ApiProperty({ enum: contactStatuses, enumName: 'ContactStatus' })
  status: ContactStatus;

  @ApiProperty({ enum: reachabilities, enumName: 'Reachability' })
  reachability: Reachability;

  @ApiProperty({ type: ContactPermissions })
  can: ContactPermissions;
}

export class GuardianPermissions {
  @ApiProperty({
    description: 'Write down that they do not want messages of a kind, or want them again.',
  })
  optOut: boolean;
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

  @ApiPropertyOptional({ enum: messageKinds, enumName: 'MessageKind', isArray: true })
  optedOutOf?: MessageKind[];

  @ApiPropertyOptional({ type: [GuardianContactView] })
  contacts?: GuardianContactView[];

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

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  next: string | null;
}

export class ClassView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: Number, nullable: true })
  grade: number | null;

  @ApiProperty({ description: 'How many are in the class now.' })
  students: number;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  homeroomAccountId: string | null;

  @ApiProperty({ type: [String], format: 'uuid' })
  deputyAccountIds: string[];
}

export class ClassListView {
  @ApiProperty({ description: 'The calendar year in which the present school year begins.' })
  schoolYear: number;

  @ApiProperty({ type: [ClassView] })
  classes: ClassView[];
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
    can: { optOut: mayDo(role, 'contact.opt-out') !== null },
  };
}

function describeGuardianByName({ id, fullName, relationship }: GuardianRow): GuardianView {
  return { id, fullName, relationship };
}
