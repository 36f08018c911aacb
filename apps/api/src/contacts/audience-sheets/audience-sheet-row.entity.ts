import type { SheetProblem } from '@lien-lac/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A row of an uploaded sheet, with the student whom its code names. */
@Entity('audience_sheet_row')
export class AudienceSheetRowEntity {
  @PrimaryColumn({ name: 'sheet_id', type: 'uuid' })
  sheetId: string;

  /** From 0, over all sheets of the file. */
  @PrimaryColumn({ type: 'integer' })
  position: number;

  @Column({ type: 'text' })
  sheet: string;

  /** As in the spreadsheet, from 1. */
  @Column({ type: 'integer' })
  row: number;

  @Column({ type: 'text', nullable: true })
  code: string | null;

  @Column({ type: 'text', nullable: true })
  name: string | null;

  @Column({ name: 'student_id', type: 'uuid', nullable: true })
  studentId: string | null;

  /** By the names of the columns; what is missing says nothing. */
  @Column({ type: 'jsonb' })
  values: Record<string, string>;

  /** Why nobody gets a message by it; null for a row that counts. */
  @Column({ type: 'text', nullable: true })
  problem: SheetProblem | null;
}
