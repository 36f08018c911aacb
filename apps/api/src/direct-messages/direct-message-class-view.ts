import {
  type Relationship,
  RELATIONSHIPS,
  type UnreachableReason,
  unreachableReasons,
} from '@lien-lac/domain';
import { ApiProperty } from '@nestjs/swagger';

export class ClassGuardianView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, nullable: true })
  fullName: string | null;

  @ApiProperty({ enum: RELATIONSHIPS, enumName: 'Relationship' })
  relationship: Relationship;

  @ApiProperty({
    type: [String],
    description: 'The phones (E.164) and e-mail addresses at which a message would reach them.',
  })
  addresses: string[];

  @ApiProperty({
    enum: unreachableReasons,
    enumName: 'UnreachableReason',
    nullable: true,
    description: 'Why it would not; null where it would.',
  })
  reason: UnreachableReason | null;
}

export class ClassFamilyView {
  @ApiProperty({ format: 'uuid' })
  studentId: string;

  @ApiProperty()
  studentName: string;

  @ApiProperty({ type: [ClassGuardianView] })
  guardians: ClassGuardianView[];

  @ApiProperty({
    enum: unreachableReasons,
    enumName: 'UnreachableReason',
    nullable: true,
    description: 'Why nobody would be reached, the soonest mended; null where somebody would.',
  })
  reason: UnreachableReason | null;
}

/** A saved group, as far as it is of the class. */
export class DirectMessageGroupView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({
    type: [String],
    format: 'uuid',
    description: 'Those of its students who are in the class; never empty.',
  })
  studentIds: string[];
}

/** Whom a person may write to in a class. */
export class DirectMessageClassView {
  @ApiProperty({ format: 'uuid' })
  classId: string;

  @ApiProperty()
  className: string;

  @ApiProperty({ type: [ClassFamilyView], description: 'By the given names of the students.' })
  families: ClassFamilyView[];

  @ApiProperty({
    type: [DirectMessageGroupView],
    description: 'The saved groups that the person sees, with anybody of the class in them.',
  })
  groups: DirectMessageGroupView[];

  @ApiProperty({ description: 'What stands before every message; empty for nothing.' })
  prefix: string;
}
