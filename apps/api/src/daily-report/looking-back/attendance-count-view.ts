import type { AttendanceCount } from '@lien-lac/domain';
import { ApiProperty } from '@nestjs/swagger';

/** Student days, counted. */
export class AttendanceCountView {
  @ApiProperty({ description: 'Of how many student days a diary tells.' })
  days: number;

  @ApiProperty()
  present: number;

  @ApiProperty()
  late: number;

  @ApiProperty()
  absentWithLeave: number;

  @ApiProperty()
  absentWithoutLeave: number;

  @ApiProperty()
  leftEarly: number;

  @ApiProperty({
    ...{ type: Number, nullable: true },
    description: 'Days on which the student came at all, from 0 to 1; null where there are none.',
  })
  rate: number | null;
}

export function viewAttendanceCount({ days, byKind, rate }: AttendanceCount): AttendanceCountView {
  return {
    ...{ days, rate, present: byKind.present, late: byKind.late },
    absentWithLeave: byKind['absent-with-leave'],
    absentWithoutLeave: byKind['absent-without-leave'],
    leftEarly: byKind['left-early'],
  };
}
