import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { MayBeLeftOut } from '../../platform/http/may-be-left-out.js';

/** A whole school of this kind, and more. */
const mostStudents = 3_000;

export class StudentGroupBody {
  @ApiProperty({ maxLength: 80 })
  @IsString()
  @Matches(/\S/)
  @MaxLength(80)
  name: string;

  @ApiProperty({ type: [String], format: 'uuid', maxItems: mostStudents })
  @IsArray()
  @ArrayMaxSize(mostStudents)
  @IsUUID('all', { each: true })
  studentIds: string[];
}

export class NewStudentGroupBody extends StudentGroupBody {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'The class whose teachers keep it; absent for one of the whole school.',
  })
  @MayBeLeftOut()
  @IsUUID('all')
  classId?: string;
}

export class StudentGroupCanView {
  @ApiProperty()
  change: boolean;
}

export class StudentGroupView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  classId: string | null;

  @ApiProperty({ type: String, nullable: true })
  className: string | null;

  @ApiProperty({ description: 'Of its students, those who are in a class now.' })
  students: number;

  @ApiProperty({ type: String, nullable: true })
  createdByName: string | null;

  @ApiProperty({ type: StudentGroupCanView })
  can: StudentGroupCanView;
}

export class StudentGroupListView {
  @ApiProperty({ type: [StudentGroupView] })
  groups: StudentGroupView[];
}

export class GroupStudentView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  fullName: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null for who is in no class now.' })
  className: string | null;
}

export class StudentGroupDetailView extends StudentGroupView {
  @ApiProperty({ type: [GroupStudentView], description: 'By class and given name.' })
  members: GroupStudentView[];
}
