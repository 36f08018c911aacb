import {
  type ContactStatus,
  contactStatuses,
  type MessageKind,
  messageKinds,
  reachabilities,
  type Reachability,
  type Relationship,
  RELATIONSHIPS,
} from '@lien-lac/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { GuardianRow, StudentRow } from './roster-lists.repository.js';

export class GuardianContactView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'E.164.' })
  phone: string;

  @ApiProperty({ enum: contactStatuses, enumName: 'ContactStatus' })
  status: ContactStatus;

  @ApiProperty({ enum: reachabilities, enumName: 'Reachability' })
  reachability: Reachability;
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

  @ApiProperty({ type: [GuardianView] })
  guardians: GuardianView[];
}

export class StudentPageView {
  @ApiProperty({ type: [StudentView] })
  students: StudentView[];

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

export function describeStudent(row: StudentRow, phones: boolean): StudentView {
  const { id, fullName, classId, className, guardians } = row;
  const names = { id, fullName, classId, className };
  return phones
    ? { ...row, guardians: guardians.map(describeGuardian) }
    : { ...names, guardians: guardians.map(describeGuardianByName) };
}

function describeGuardian(row: GuardianRow): GuardianView {
  return { ...row, optedOutOf: row.optedOutOf as MessageKind[] };
}

function describeGuardianByName({ id, fullName, relationship }: GuardianRow): GuardianView {
  return { id, fullName, relationship };
}
