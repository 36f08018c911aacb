import { Injectable } from '@nestjs/common';
import {
  type AudienceSheetReading,
  foldStudentCode,
  matchAudienceSheet,
  normaliseText,
  readAudienceSheet,
  schoolDate,
} from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { readWorkbook } from '../../platform/workbook/reading/read-workbook.js';
import { WorkbookError } from '../../platform/workbook/reading/workbook-error.js';
import { AudienceSheetsRepository } from './audience-sheets.repository.js';

/** Keeps an uploaded sheet, each row with the student whom its code names. Nothing is sent by it. */
@Injectable()
export class UploadAudienceSheet {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly sheets: AudienceSheetsRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @returns the id of the sheet
   * @throws CodedError `roster.…` where the file as a whole can't be read, `audience.sheet-without-codes`
   */
  async run(person: Principal, file: { name: string; bytes: Buffer }): Promise<string> {
    const fileName = normaliseText(file.name).slice(0, 200);
    const { columns, rows } = await read(fileName, file.bytes);
    if (rows.length === 0) throw new CodedError('audience.sheet-without-codes');
    return this.database.transaction(async (transaction) => {
      const at = await this.schoolClock.nowWithin(transaction);
      const codes = rows.flatMap(({ code }) => (code === null ? [] : foldStudentCode(code)));
      const students = await this.sheets.studentsByCode(transaction, codes, schoolDate(at));
      const matched = matchAudienceSheet(rows, students);
      const id = await this.sheets.insert(
        transaction,
        { fileName, columns, uploadedBy: person.accountId, uploadedAt: at },
        matched,
      );
      await this.audit.write(transaction, {
        at,
        actorId: person.accountId,
        action: 'audience-sheet.uploaded',
        subjectKind: 'audience-sheet',
        subjectId: id,
        details: { rows: rows.length, matched: matched.filter((row) => !row.problem).length },
      });
      return id;
    });
  }
}

async function read(fileName: string, bytes: Buffer): Promise<AudienceSheetReading> {
  try {
    return readAudienceSheet(await readWorkbook(fileName, bytes));
  } catch (error) {
    if (error instanceof WorkbookError) throw new CodedError(error.code, error.values);
    throw error;
  }
}
