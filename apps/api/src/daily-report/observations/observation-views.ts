import {
  type ObservationKind,
  observationKinds,
  type ObservingDepartment,
  observingDepartments,
} from '@lien-lac/domain';
import { ApiProperty } from '@nestjs/swagger';

export class ObservationView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'date' })
  date: string;

  @ApiProperty({ format: 'uuid' })
  classId: string;

  @ApiProperty({ format: 'uuid' })
  studentId: string;

  @ApiProperty()
  studentName: string;

  @ApiProperty({ enum: observingDepartments, enumName: 'ObservingDepartment' })
  department: ObservingDepartment;

  @ApiProperty({ enum: observationKinds, enumName: 'ObservationKind' })
  kind: ObservationKind;

  @ApiProperty({ example: '07:25' })
  at: string;

  @ApiProperty({ type: 'integer', nullable: true })
  minutes: number | null;

  @ApiProperty()
  word: string;

  @ApiProperty()
  recordedByName: string;

  @ApiProperty({ format: 'date-time' })
  recordedAt: Date;

  @ApiProperty({ type: String, nullable: true })
  changedByName: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  changedAt: Date | null;
}

export class ObservedClassView {
  @ApiProperty({ format: 'uuid' })
  classId: string;

  @ApiProperty()
  className: string;

  @ApiProperty({ type: [ObservationView], description: 'By given name, then by time.' })
  observations: ObservationView[];
}

export class ObservationDayCanView {
  @ApiProperty({ description: 'Record, change and take back: on the day itself.' })
  record: boolean;
}

export class ObservationDayView {
  @ApiProperty({ format: 'date' })
  date: string;

  @ApiProperty({ format: 'date' })
  today: string;

  @ApiProperty({
    type: [ObservedClassView],
    description: 'Every class in view, 10A2 before 10A10.',
  })
  classes: ObservedClassView[];

  @ApiProperty({ type: ObservationDayCanView })
  can: ObservationDayCanView;
}

export class GridStudentView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  fullName: string;
}

export class GridClassView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: [GridStudentView], description: 'By given name.' })
  students: GridStudentView[];
}

export class ObservationGridView {
  @ApiProperty({ format: 'date' })
  date: string;

  @ApiProperty({ format: 'date-time', description: 'School time.' })
  now: Date;

  @ApiProperty({ enum: observingDepartments, enumName: 'ObservingDepartment' })
  department: ObservingDepartment;

  @ApiProperty({ enum: observationKinds, enumName: 'ObservationKind', isArray: true })
  kinds: ObservationKind[];

  @ApiProperty({ type: [GridClassView], description: '10A2 before 10A10.' })
  classes: GridClassView[];
}
