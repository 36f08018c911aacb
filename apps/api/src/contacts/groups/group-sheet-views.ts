import { type GroupSheetProblem, groupSheetProblems } from '@lien-lac/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { MayBeLeftOut } from '../../platform/http/may-be-left-out.js';
import { SheetFindingTextsView } from '../audience-sheets/audience-sheet-view.js';
import { GroupStudentView } from './student-group-views.js';

export class GroupSheetQuery {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'The class whose group it is; absent for one of the whole school.',
  })
  @MayBeLeftOut()
  @IsUUID('all')
  classId?: string;
}

/** A row that brings nobody into the group. */
export class GroupSheetFindingView {
  @ApiProperty()
  sheet: string;

  @ApiProperty({ description: 'As in the spreadsheet, from 1.' })
  row: number;

  @ApiProperty({ type: String, nullable: true })
  code: string | null;

  @ApiProperty({ type: String, nullable: true })
  name: string | null;

  @ApiProperty({ enum: groupSheetProblems, enumName: 'GroupSheetProblem' })
  problem: GroupSheetProblem;

  @ApiProperty({ type: SheetFindingTextsView })
  texts: SheetFindingTextsView;
}

/** A sheet of students as it was understood. */
export class GroupSheetView {
  @ApiProperty()
  fileName: string;

  @ApiProperty()
  rows: number;

  @ApiProperty({ type: [GroupStudentView], description: 'In the order of the sheet, each once.' })
  students: GroupStudentView[];

  @ApiProperty({ description: 'Rows that bring nobody.' })
  refused: number;

  @ApiProperty({ type: [GroupSheetFindingView], description: 'The first of them.' })
  findings: GroupSheetFindingView[];
}
