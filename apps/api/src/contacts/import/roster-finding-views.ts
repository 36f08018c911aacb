import { COLUMN_MEANINGS, type ColumnMeaning } from '@lien-lac/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** A text in both languages. */
export class ReasonView {
  @ApiProperty()
  vi: string;

  @ApiProperty()
  en: string;
}

export class RosterFindingView {
  @ApiProperty()
  sheet: string;

  @ApiProperty({ description: 'The row as the spreadsheet numbers it.' })
  row: number;

  @ApiPropertyOptional({ description: 'The letter of the column.' })
  column?: string;

  @ApiProperty()
  code: string;

  @ApiProperty({ type: ReasonView })
  reason: ReasonView;
}

export class RefusedRowView extends RosterFindingView {
  @ApiPropertyOptional({ description: 'The student’s code, where the row has one.' })
  student?: string;
}

export class RefusedCellView extends RosterFindingView {
  @ApiProperty()
  heading: string;

  @ApiProperty({ description: 'The cell as it stood.' })
  value: string;
}

export class RosterColumnView {
  @ApiProperty({ description: 'From 0.' })
  index: number;

  @ApiProperty()
  letter: string;

  @ApiProperty()
  heading: string;

  @ApiProperty({ type: String, enum: COLUMN_MEANINGS, enumName: 'ColumnMeaning', nullable: true })
  meaning: ColumnMeaning | null;

  @ApiProperty({
    type: [String],
    description: 'The first few cells, for whoever corrects the guess.',
  })
  samples: string[];
}

/** Something that a column may be said to mean. */
export class ColumnMeaningView {
  @ApiProperty({ enum: COLUMN_MEANINGS, enumName: 'ColumnMeaning' })
  meaning: ColumnMeaning;

  @ApiProperty({ type: ReasonView })
  label: ReasonView;
}

export class ColumnMeaningListView {
  @ApiProperty({ type: [ColumnMeaningView] })
  meanings: ColumnMeaningView[];
}

export class RosterSheetView {
  @ApiProperty()
  name: string;

  @ApiProperty({ type: Number, nullable: true })
  headerRow: number | null;

  @ApiProperty({ type: String, nullable: true })
  className: string | null;

  @ApiProperty({ type: [RosterColumnView] })
  columns: RosterColumnView[];

  @ApiPropertyOptional({ type: ReasonView, description: 'Why nothing was read from the sheet.' })
  skipped?: ReasonView;
}
