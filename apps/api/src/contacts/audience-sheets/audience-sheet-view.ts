import { sheetProblems } from '@lien-lac/domain';
import { ApiProperty } from '@nestjs/swagger';

/** What is wrong with a row: why nobody gets a message by it, or a value that it lacks. */
export const sheetFindingCodes = [...sheetProblems, 'value-missing'] as const;
export type SheetFindingCode = (typeof sheetFindingCodes)[number];

export class SheetFindingTextsView {
  @ApiProperty()
  vi: string;

  @ApiProperty()
  en: string;
}

export class SheetFindingView {
  @ApiProperty()
  sheet: string;

  @ApiProperty({ description: 'As in the spreadsheet, from 1.' })
  row: number;

  @ApiProperty({ type: String, nullable: true })
  code: string | null;

  @ApiProperty({ type: String, nullable: true })
  name: string | null;

  @ApiProperty({ enum: sheetFindingCodes, enumName: 'SheetFindingCode' })
  finding: SheetFindingCode;

  @ApiProperty({ type: String, nullable: true, description: 'With `value-missing`.' })
  column: string | null;

  @ApiProperty({ type: SheetFindingTextsView })
  texts: SheetFindingTextsView;
}

export class AudienceSheetView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  fileName: string;

  @ApiProperty({ type: [String], description: 'The fields that the text may carry.' })
  columns: string[];

  @ApiProperty()
  rows: number;

  @ApiProperty({ description: 'Rows that name one student of the school.' })
  matched: number;

  @ApiProperty({ description: 'Rows by which nobody gets a message.' })
  refused: number;

  @ApiProperty({ description: 'Values that are missing in rows that count.' })
  missingValues: number;

  @ApiProperty({ type: [SheetFindingView], description: 'The first of them.' })
  findings: SheetFindingView[];
}
