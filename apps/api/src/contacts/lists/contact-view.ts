import {
  type ContactOrigin,
  contactOrigins,
  type ContactStatus,
  contactStatuses,
  mayDo,
  movesFrom,
  contactMoves,
  reachabilities,
  type Reachability,
  type Relationship,
  RELATIONSHIPS,
  type Role,
} from '@lien-lac/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { ContactRow } from './roster-lists.repository.js';

export class ContactPermissions {
  @ApiProperty()
  confirm: boolean;

  @ApiProperty()
  refuse: boolean;

  @ApiProperty({ description: 'Put another number or address in its place.' })
  replace: boolean;

  @ApiProperty()
  withdrawConfirmation: boolean;
}

/** A contact as a person may see it; the number only for those who may see numbers. */
export class ContactView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: contactStatuses, enumName: 'ContactStatus' })
  status: ContactStatus;

  @ApiProperty({ format: 'uuid' })
  studentId: string;

  @ApiProperty()
  studentName: string;

  @ApiProperty({ format: 'uuid' })
  classId: string;

  @ApiProperty()
  className: string;

  @ApiProperty({ format: 'uuid' })
  guardianId: string;

  @ApiProperty({ type: String, nullable: true })
  guardianName: string | null;

  @ApiProperty({ enum: RELATIONSHIPS, enumName: 'Relationship' })
  relationship: Relationship;

  @ApiProperty({ description: 'Counts its changes; in double quotes its ETag.' })
  version: number;

  @ApiProperty({ enum: contactOrigins, enumName: 'ContactOrigin' })
  origin: ContactOrigin;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'E.164.' })
  phone?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  email?: string | null;

  @ApiProperty({ enum: reachabilities, enumName: 'Reachability' })
  reachability: Reachability;

  @ApiProperty({ type: ContactPermissions })
  can: ContactPermissions;
}

export class ContactPageView {
  @ApiProperty({ type: [ContactView] })
  contacts: ContactView[];

  @ApiProperty({ description: 'How many there are on all pages.' })
  total: number;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  next: string | null;
}

export function describeContact(
  { phone, email, ...row }: ContactRow,
  role: Role,
  phones: boolean,
): ContactView {
  return { ...row, ...(phones ? { phone, email } : {}), can: contactPermissions(row.status, role) };
}

/** What a person may do with a contact as it is now. */
export function contactPermissions(status: ContactStatus, role: Role): ContactPermissions {
  const moves = mayDo(role, 'contact.confirm') === null ? [] : movesFrom(contactMoves, status);
  return {
    confirm: moves.includes('confirm'),
    refuse: moves.includes('refuse'),
    replace:
      mayDo(role, 'contact.propose') !== null &&
      movesFrom(contactMoves, status).includes('replace'),
    withdrawConfirmation: moves.includes('withdrawConfirmation'),
  };
}
