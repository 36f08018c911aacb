import { Injectable } from '@nestjs/common';
import { normaliseText, readStaffSheets, type StaffReading } from '@lien-lac/domain';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { readWorkbook } from '../../platform/workbook/reading/read-workbook.js';
import { WorkbookError } from '../../platform/workbook/reading/workbook-error.js';
import { AccountImportsRepository } from './account-imports.repository.js';

/** Many times a school's staff. */
const mostRows = 1_000;

/** Reads an uploaded list of the staff and keeps it for a person to look at. No account is made yet. */
@Injectable()
export class UploadAccountSheet {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly imports: AccountImportsRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @returns the id of the import
   * @throws CodedError `roster.…` where the file as a whole can't be read, `account-import.no-list`,
   * `account-import.too-many-rows`
   */
  async run(actorId: string, file: { name: string; bytes: Buffer }): Promise<string> {
    const fileName = normaliseText(file.name).slice(0, 200);
    const reading = await read(fileName, file.bytes);
    if (reading.sheets.length === 0) throw new CodedError('account-import.no-list');
    if (reading.lines.length > mostRows) {
      throw new CodedError('account-import.too-many-rows', { most: mostRows });
    }
    return this.database.transaction(async (transaction) => {
      const at = await this.schoolClock.nowWithin(transaction);
      const id = await this.imports.insert(transaction, { fileName, reading, by: actorId, at });
      await this.audit.write(transaction, {
        at,
        actorId,
        action: 'account-import.uploaded',
        subjectKind: 'account-import',
        subjectId: id,
        details: { rows: reading.lines.length },
      });
      return id;
    });
  }
}

async function read(fileName: string, bytes: Buffer): Promise<StaffReading> {
  try {
    return readStaffSheets(await readWorkbook(fileName, bytes));
  } catch (error) {
    if (error instanceof WorkbookError) throw new CodedError(error.code, error.values);
    throw error;
  }
}
