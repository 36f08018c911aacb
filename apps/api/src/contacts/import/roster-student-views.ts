import { RELATIONSHIPS, type Relationship, type StudentChange } from '@lien-lac/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class RosterGuardianView {
  @ApiProperty({ enum: RELATIONSHIPS, enumName: 'Relationship' })
  relationship: Relationship;

  @ApiProperty({ type: String, nullable: true })
  fullName: string | null;

  @ApiProperty({ type: [String], description: 'E.164.' })
  phones: string[];
}

class ChangedGuardianView {
  @ApiProperty({ enum: RELATIONSHIPS, enumName: 'Relationship' })
  relationship: Relationship;

  @ApiProperty({ type: String, nullable: true })
  fullName: string | null;
}

const changeKinds = [
  ...['code', 'name', 'date-of-birth', 'gender', 'note', 'class'],
  ...['guardian', 'guardian-name', 'relationship', 'phone'],
] as StudentChange['what'][];

export class StudentChangeView implements StudentChange {
  @ApiProperty({ enum: changeKinds, enumName: 'StudentChangeKind' })
  what: StudentChange['what'];

  @ApiProperty({ type: String, nullable: true })
  from: string | null;

  @ApiProperty({ type: String, nullable: true })
  to: string | null;

  @ApiPropertyOptional({ type: ChangedGuardianView })
  guardian?: ChangedGuardianView;
}

export class RosterStudentView {
  @ApiProperty()
  sheet: string;

  @ApiProperty({ description: 'The row as the spreadsheet numbers it.' })
  row: number;

  @ApiProperty({ type: String, nullable: true })
  code: string | null;

  @ApiProperty()
  fullName: string;

  @ApiProperty()
  className: string;

  @ApiProperty({ enum: ['added', 'changed'] })
  kind: 'added' | 'changed';

  @ApiProperty({ type: [StudentChangeView] })
  changes: StudentChangeView[];

  @ApiProperty({ type: [RosterGuardianView] })
  guardians: RosterGuardianView[];
}
