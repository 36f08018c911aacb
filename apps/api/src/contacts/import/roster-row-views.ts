import { ROSTER_REASONS, type StudentChange } from '@lien-lac/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Min } from 'class-validator';
import {
  findingSeverities,
  type RosterRow,
  type RosterRowKind,
  rosterRowKinds,
  type RosterRowSelection,
  rosterRowSelections,
} from './list-roster-rows.js';
import { ReasonView } from './roster-finding-views.js';
import { RosterGuardianView, StudentChangeView } from './roster-student-views.js';
import { PageLimit } from '../../platform/http/page-limit.js';

export class RosterRowsQuery {
  @ApiPropertyOptional({
    enum: rosterRowSelections,
    enumName: 'RosterRowSelection',
    default: 'taken',
    description: '`remarked`: taken, but without a cell or with a warning.',
  })
  @IsOptional()
  @IsIn(rosterRowSelections)
  show?: RosterRowSelection;

  @ApiPropertyOptional({ minimum: 0, description: '`next` of the page before.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  cursor?: number;

  @PageLimit({ maximum: 500, usual: 100 })
  limit?: number;
}

export class LanguageQuery {
  @ApiPropertyOptional({ enum: ['vi', 'en'], default: 'vi' })
  @IsOptional()
  @IsIn(['vi', 'en'])
  language?: 'vi' | 'en';
}

export class RowFindingView {
  @ApiProperty({ enum: findingSeverities, enumName: 'RowFindingSeverity' })
  severity: (typeof findingSeverities)[number];

  @ApiProperty({ type: String, nullable: true, description: 'Its letter; null for the whole row.' })
  column: string | null;

  @ApiProperty()
  code: string;

  @ApiProperty({ type: String, nullable: true })
  heading: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The cell as it stood.' })
  value: string | null;

  @ApiProperty({ type: ReasonView })
  reason: ReasonView;
}

/** A row of the file with what becomes of it. */
export class RosterRowView {
  @ApiProperty()
  sheet: string;

  @ApiProperty({ description: 'The row as the spreadsheet numbers it.' })
  row: number;

  @ApiProperty({ enum: rosterRowKinds, enumName: 'RosterRowKind' })
  kind: RosterRowKind;

  @ApiProperty({ type: String, nullable: true })
  code: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Null for a refused row.' })
  fullName: string | null;

  @ApiProperty({ type: String, nullable: true })
  className: string | null;

  @ApiProperty({ type: [StudentChangeView] })
  changes: StudentChange[];

  @ApiProperty({ type: [RosterGuardianView] })
  guardians: RosterGuardianView[];

  @ApiProperty({ type: [RowFindingView] })
  findings: RowFindingView[];
}

export class RosterRowPageView {
  @ApiProperty({ type: [RosterRowView] })
  rows: RosterRowView[];

  @ApiProperty({ description: 'How many there are on all pages.' })
  total: number;

  @ApiProperty({ type: Number, nullable: true })
  next: number | null;
}

export class AcceptanceProgressView {
  @ApiProperty({ description: 'Whether it was taken over.' })
  accepted: boolean;

  @ApiProperty({
    type: Number,
    nullable: true,
    minimum: 0,
    maximum: 1,
    description: 'How much of the acceptance is done; null while none is under way.',
  })
  share: number | null;
}

export function describeRow(row: RosterRow): RosterRowView {
  const { sheet, kind, code, student, changes, findings } = row;
  return {
    ...{ sheet, row: row.row, kind, code, changes },
    fullName: student?.fullName ?? null,
    className: student?.className ?? null,
    guardians: student?.guardians ?? [],
    findings: findings.map((finding) => ({ ...finding, reason: ROSTER_REASONS[finding.code] })),
  };
}
