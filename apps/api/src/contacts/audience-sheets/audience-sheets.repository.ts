import { Injectable } from '@nestjs/common';
import type { AudienceRule, MatchedSheetRow, SheetStudent } from '@lien-lac/domain';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { enrolledOn } from '../students/enrolled-on.js';
import { AudienceSheetRowEntity } from './audience-sheet-row.entity.js';
import { AudienceSheetEntity } from './audience-sheet.entity.js';

/** Rows written by one statement. */
const chunk = 2_000;

@Injectable()
export class AudienceSheetsRepository {
  constructor(private readonly dataSource: DataSource) {}

  find(id: string): Promise<AudienceSheetEntity | null> {
    return this.dataSource.getRepository(AudienceSheetEntity).findOneBy({ id });
  }

  /** In the order of the file. */
  listRows(sheetId: string): Promise<AudienceSheetRowEntity[]> {
    return this.dataSource
      .getRepository(AudienceSheetRowEntity)
      .find({ where: { sheetId }, order: { position: 'ASC' } });
  }

  /**
   * The students who have one of these codes.
   * @param codes folded
   * @param day YYYY-MM-DD
   */
  studentsByCode(
    transaction: Transaction,
    codes: readonly string[],
    day: string,
  ): Promise<SheetStudent[]> {
    return transaction.query<SheetStudent[]>(
      `SELECT s.id, s.code, s.full_name AS "fullName",
              EXISTS (SELECT FROM enrolment e
                WHERE e.student_id = s.id AND ${enrolledOn('$2')}) AS "isInClass"
       FROM student s WHERE regexp_replace(upper(s.code), '\\s', '', 'g') = ANY($1)`,
      [codes, day],
    );
  }

  async insert(
    transaction: Transaction,
    sheet: Omit<AudienceSheetEntity, 'id'>,
    rows: readonly MatchedSheetRow[],
  ): Promise<string> {
    const made = await transaction.getRepository(AudienceSheetEntity).insert(sheet);
    const { id: sheetId } = made.identifiers[0] as { id: string };
    for (let from = 0; from < rows.length; from += chunk) {
      const part = rows.slice(from, from + chunk);
      await transaction
        .getRepository(AudienceSheetRowEntity)
        .insert(part.map((row, index) => ({ ...row, sheetId, position: from + index })));
    }
    return sheetId;
  }

  /**
   * Removes up to `limit` sheets with their rows.
   * @param uploadedBefore school time
   * @param needed the ids of those that stay all the same
   * @returns how many went
   */
  async removeOld(uploadedBefore: Date, needed: readonly string[], limit: number): Promise<number> {
    const [, removed] = await this.dataSource.query<[unknown, number]>(
      `DELETE FROM audience_sheet WHERE id = ANY (ARRAY(
         SELECT id FROM audience_sheet WHERE uploaded_at < $1 AND id <> ALL($2::uuid[])
         LIMIT $3 FOR UPDATE SKIP LOCKED))`,
      [uploadedBefore, needed, limit],
    );
    return removed;
  }

  /** @throws CodedError `audience.sheet-gone` where there is no such sheet with just these columns */
  async require(
    transaction: Transaction,
    { sheetId, columns }: Extract<AudienceRule, { kind: 'sheet' }>,
  ): Promise<void> {
    const found = await transaction.getRepository(AudienceSheetEntity).findOneBy({ id: sheetId });
    if (JSON.stringify(found?.columns) !== JSON.stringify(columns)) {
      throw new CodedError('audience.sheet-gone');
    }
  }
}
