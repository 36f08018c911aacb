import { Injectable } from '@nestjs/common';
import { normaliseText } from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { SchoolYears } from '../school-years/school-years.js';
import { ImportReach } from './import-reach.js';
import { RosterImportRepository } from './roster-import.repository.js';
import { RosterReader } from './roster-reader.js';

/** Reads an uploaded roster and keeps it for a person to look at. The roster of the school stays as it is. */
@Injectable()
export class UploadRoster {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly schoolYears: SchoolYears,
    private readonly reach: ImportReach,
    private readonly reader: RosterReader,
    private readonly imports: RosterImportRepository,
    private readonly auditLog: AuditLog,
  ) {}

  /**
   * @param schoolYear another year than the present: one that is prepared and has yet to start
   * @returns the id of the import
   * @throws CodedError `roster.…` where the file as a whole can't be read, `school-year.not-found`,
   * `school-year.over`, `school-year.not-yours` for a teacher
   */
  async run(
    account: Principal,
    file: { name: string; bytes: Buffer },
    schoolYear: number | null = null,
  ): Promise<string> {
    const own = await this.reach.of(account);
    await this.requireYear(own.onlyClasses === undefined, schoolYear);
    const fileName = normaliseText(file.name).slice(0, 200);
    const { bytes } = file;
    const reading = await this.reader.read({ fileName, bytes, columns: {}, ...own });
    const uploadedAt = await this.schoolClock.now();
    const uploadedBy = account.accountId;
    return this.database.transaction(async (transaction) => {
      const id = await this.imports.insert(transaction, {
        ...{ fileName, bytes, reading, uploadedBy, uploadedAt, schoolYear },
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

  private async requireYear(wholeSchool: boolean, schoolYear: number | null): Promise<void> {
    if (schoolYear === null) return;
    const { isPresent, isOver } = await this.schoolYears.inView(schoolYear);
    if (isOver) throw new CodedError('school-year.over');
    if (!isPresent && !wholeSchool) throw new CodedError('school-year.not-yours');
  }
}
