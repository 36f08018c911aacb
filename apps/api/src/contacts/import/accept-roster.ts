import { Injectable } from '@nestjs/common';
import { outcomeOf, type RosterOutcome } from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { ApplyRoster } from './apply-roster.js';
import { ImportReach, ownershipOf, type OwnUploads } from './import-reach.js';
import { RosterAcceptances } from './roster-acceptances.js';
import { RosterImportRepository } from './roster-import.repository.js';
import { rosterTrail } from './roster-trail.js';

/** Takes an uploaded roster over: all of it, or nothing. Its phones then wait for confirmation. */
@Injectable()
export class AcceptRoster {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly reach: ImportReach,
    private readonly imports: RosterImportRepository,
    private readonly acceptances: RosterAcceptances,
    private readonly applyRoster: ApplyRoster,
    private readonly auditLog: AuditLog,
  ) {}

  /**
   * What changes is found anew, on the roster as it stands now. A second acceptance changes nothing
   * and tells what the first one did.
   * @throws CodedError `roster-import.not-found`, `roster.no-students`
   */
  async run(account: Principal, id: string): Promise<RosterOutcome> {
    const own = await this.reach.of(account);
    const at = await this.schoolClock.now();
    return this.acceptances.during(id, (tell) => this.accept(account, own, { id, at, tell }));
  }

  private accept(
    account: Principal,
    { onlyClasses }: OwnUploads,
    { id, at, tell }: { id: string; at: Date; tell: (share: number) => void },
  ): Promise<RosterOutcome> {
    return this.database.transaction(async (transaction) => {
      const found = await this.imports.findForUpdate(transaction, id);
      if (found === null) throw new CodedError('roster-import.not-found');
      this.reach.requireOwn(account, ownershipOf(found), onlyClasses);
      if (found.outcome !== null) return found.outcome;
      tell(0);
      // Whoever has lost the class since may not fill it any more.
      const students = found.reading.students.filter(
        ({ className }) => onlyClasses?.includes(className) !== false,
      );
      if (students.length === 0) throw new CodedError('roster.no-students');
      const plan = await this.applyRoster.run(transaction, students, {
        origin: onlyClasses === undefined ? 'upload' : 'teacher',
        ...{ by: account.accountId, ownClasses: onlyClasses, onProgress: tell },
        schoolYear: found.schoolYear ?? undefined,
      });
      const outcome = outcomeOf(plan);
      await this.imports.accept(transaction, id, { by: account.accountId, at, outcome });
      await this.auditLog.write(transaction, {
        at,
        actorId: account.accountId,
        action: 'roster.accepted',
        subjectKind: 'roster-import',
        subjectId: id,
        details: { ...outcome },
      });
      const taken = students.filter((_, place) => !plan.strangers.includes(place));
      await this.auditLog.writeMany(
        transaction,
        rosterTrail(taken, plan.differences, { at, actorId: account.accountId, importId: id }),
      );
      return outcome;
    });
  }
}
