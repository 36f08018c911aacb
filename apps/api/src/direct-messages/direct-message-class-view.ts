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

/** Whom a person may write to in a class. */
export class DirectMessageClassView {
  @ApiProperty({ format: 'uuid' })
  classId: string;

  @ApiProperty()
  className: string;

  @ApiProperty({ type: [ClassFamilyView], description: 'By the given names of the students.' })
  families: ClassFamilyView[];
}
