import {
  type RosterImportStatus,
  rosterImportStatuses,
  type RosterOutcome,
} from '@lien-lac/domain';
import { ApiProperty } from '@nestjs/swagger';
import {
  RefusedCellView,
  RefusedRowView,
  RosterFindingView,
  RosterSheetView,
} from './roster-finding-views.js';
import { RosterStudentView } from './roster-student-views.js';

export class RosterOutcomeView implements RosterOutcome {
  @ApiProperty()
  added: number;

  @ApiProperty()
  changed: number;

  @ApiProperty()
  unchanged: number;

  @ApiProperty({ description: 'Of the changed, those who were in another class of this year.' })
  moved: number;

  @ApiProperty()
  newClasses: number;

  @ApiProperty()
  newGuardians: number;

  @ApiProperty()
  newPhones: number;

  @ApiProperty()
  newContacts: number;
}

export class RosterCountsView {
  @ApiProperty()
  classes: number;

  @ApiProperty()
  students: number;

  @ApiProperty({ description: 'Guardians of students, with a phone.' })
  guardianships: number;

  @ApiProperty()
  distinctPhones: number;

  @ApiProperty()
  refusedRows: number;

  @ApiProperty()
  refusedCells: number;

  @ApiProperty()
  warnings: number;
}

export class RosterImportPermissions {
  @ApiProperty()
  accept: boolean;

  @ApiProperty()
  correctColumns: boolean;

  @ApiProperty({ description: 'There are rows to mend, as a workbook.' })
  downloadRefused: boolean;
}

/** What a file holds and what accepting it would change. Long lists are cut off; the counts are whole. */
export class RosterPreviewView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  fileName: string;

  @ApiProperty({ enum: rosterImportStatuses, enumName: 'RosterImportStatus' })
  status: RosterImportStatus;

  @ApiProperty({ format: 'date-time' })
  uploadedAt: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  acceptedAt: Date | null;

  @ApiProperty({ type: RosterCountsView })
  counts: RosterCountsView;

  @ApiProperty({
    type: RosterOutcomeView,
    description: 'What accepting it would change now; once it was accepted, what it did change.',
  })
  outcome: RosterOutcomeView;

  @ApiProperty({ type: [RosterSheetView] })
  sheets: RosterSheetView[];

  @ApiProperty({ type: [RosterStudentView], description: 'The changed first, then the added.' })
  students: RosterStudentView[];

  @ApiProperty({ type: [RefusedRowView] })
  refusedRows: RefusedRowView[];

  @ApiProperty({ type: [RefusedCellView] })
  refusedCells: RefusedCellView[];

  @ApiProperty({ type: [RosterFindingView] })
  warnings: RosterFindingView[];

  @ApiProperty({ type: [RosterFindingView] })
  notes: RosterFindingView[];

  @ApiProperty({ type: RosterImportPermissions })
  can: RosterImportPermissions;
}
