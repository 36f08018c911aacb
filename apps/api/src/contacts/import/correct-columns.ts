import { Injectable } from '@nestjs/common';
import { readColumnCorrections } from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { ImportReach, ownershipOf } from './import-reach.js';
import { RosterImportRepository } from './roster-import.repository.js';
import { RosterReader } from './roster-reader.js';

/** Reads an uploaded roster again with what a person says of its columns, in the place of what was said before. */
@Injectable()
export class CorrectColumns {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly reach: ImportReach,
    private readonly reader: RosterReader,
    private readonly imports: RosterImportRepository,
    private readonly auditLog: AuditLog,
  ) {}

  /**
   * @param columns as it came from outside
   * @throws CodedError `roster-import.not-found`, `roster-import.already-accepted`, or
   *   `request.invalid` with the path of what can't be used
   */
  async run(account: Principal, id: string, columns: unknown): Promise<void> {
    const own = await this.reach.of(account);
    const { corrections, problem } = readColumnCorrections(columns);
    if (corrections === undefined) throw invalid(problem.path);
    const found = await this.imports.find(id);
    const bytes = await this.imports.findBytes(id);
    if (found === null || bytes === null) throw new CodedError('roster-import.not-found');
    this.reach.requireOwn(account, ownershipOf(found), own.onlyClasses);
    const sheets = found.reading.sheets.map(({ name }) => name);
    const unknown = Object.keys(corrections).find((sheet) => !sheets.includes(sheet));
    if (unknown !== undefined) throw invalid(unknown);
    const reading = await this.reader.read({
      ...{ fileName: found.fileName, bytes, columns: corrections },
      ...own,
    });
    const at = await this.schoolClock.now();
    await this.database.transaction(async (transaction) => {
      const changed = await this.imports.changeReading(transaction, id, corrections, reading);
      if (!changed) throw new CodedError('roster-import.already-accepted');
      await this.auditLog.write(transaction, {
        at,
        actorId: account.accountId,
        action: 'roster.columns-corrected',
        subjectKind: 'roster-import',
        subjectId: id,
        before: { columns: found.columns },
        after: { columns: corrections },
      });
    });
  }
}

function invalid(path: string): CodedError {
  const field = path === '' ? 'columns' : `columns.${path}`;
  return new CodedError('request.invalid', {}, [{ field, code: 'not-usable' }]);
}
