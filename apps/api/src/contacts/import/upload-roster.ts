import { Injectable } from '@nestjs/common';
import { normaliseText } from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { requireWholeSchool } from '../access/require-whole-school.js';
import { RosterImportRepository } from './roster-import.repository.js';
import { RosterReader } from './roster-reader.js';

/** Reads an uploaded roster and keeps it for a person to look at. The roster of the school stays as it is. */
@Injectable()
export class UploadRoster {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly reader: RosterReader,
    private readonly imports: RosterImportRepository,
    private readonly auditLog: AuditLog,
  ) {}

  /**
   * @returns the id of the import
   * @throws CodedError `roster.…` where the file as a whole can't be read
   */
  async run(account: Principal, file: { name: string; bytes: Buffer }): Promise<string> {
    requireWholeSchool(account, 'contact.import');
    const fileName = normaliseText(file.name).slice(0, 200);
    const { bytes } = file;
    const reading = await this.reader.read({ fileName, bytes, columns: {} });
    const uploadedAt = await this.schoolClock.now();
    const uploadedBy = account.accountId;
    return this.database.transaction(async (transaction) => {
      const id = await this.imports.insert(transaction, {
        ...{ fileName, bytes, reading, uploadedBy, uploadedAt },
      });
      await this.auditLog.write(transaction, {
        at: uploadedAt,
        actorId: uploadedBy,
        action: 'roster.uploaded',
        subjectKind: 'roster-import',
        subjectId: id,
        details: { students: reading.students.length, refusedRows: reading.refusedRows.length },
      });
      return id;
    });
  }
}
