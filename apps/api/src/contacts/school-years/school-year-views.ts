import { ApiProperty } from '@nestjs/swagger';

export class SchoolYearPermissions {
  @ApiProperty({
    description: 'Everyone was moved up into it, and it is the last: it may be undone.',
  })
  undoRollOver: boolean;
}

export class SchoolYearView {
  @ApiProperty({ description: 'The calendar year in which it begins.' })
  startYear: number;

  @ApiProperty({ example: '2026–2027' })
  label: string;

  @ApiProperty({ format: 'date' })
  startsOn: string;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Null while no later year is opened.',
  })
  endsOn: string | null;

  @ApiProperty({ description: 'The school year of today.' })
  isPresent: boolean;

  @ApiProperty()
  classes: number;

  @ApiProperty({ description: 'Who were in its classes at some time.' })
  students: number;

  @ApiProperty({ type: SchoolYearPermissions })
  can: SchoolYearPermissions;
}

export class SchoolYearListView {
  @ApiProperty({ type: [SchoolYearView], description: 'The latest first.' })
  schoolYears: SchoolYearView[];

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'The year that can be opened next; null once it is opened.',
  })
  next: number | null;
}

export class OpenedSchoolYearView {
  @ApiProperty()
  startYear: number;

  @ApiProperty()
  label: string;

  @ApiProperty({ format: 'date' })
  startsOn: string;

  @ApiProperty()
  classes: number;

  @ApiProperty()
  movedUp: number;

  @ApiProperty()
  repeaters: number;

  @ApiProperty()
  graduates: number;

  @ApiProperty({ description: 'Who have no class in it.' })
  leftOut: number;
}
