import { Injectable } from '@nestjs/common';
import { type PlannedStaff, planStaff } from '@lien-lac/domain';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { AccountsRepository } from '../staff/accounts.repository.js';
import { CreateAccount, type CreatedAccount } from '../staff/create-account.js';
import { StaffClasses } from '../staff/staff-classes.js';
import type { AccountImportOutcome } from './account-import.entity.js';
import { outcomeOf } from './account-import-outcome.js';
import { AccountImportsRepository } from './account-imports.repository.js';
import { presentAccount } from './present-account.js';

export interface AcceptedAccountImport {
  outcome: AccountImportOutcome;
  /** Those without a mailbox, with the links to hand over. */
  created: CreatedAccount[];
}

@Injectable()
export class AcceptAccountImport {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly imports: AccountImportsRepository,
    private readonly accounts: AccountsRepository,
    private readonly staffClasses: StaffClasses,
    private readonly createAccount: CreateAccount,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Makes the accounts of an uploaded list and gives their classes: all of it, or nothing. What
   * changes is found anew, on the accounts as they stand now. A second acceptance changes nothing.
   * @throws CodedError `account-import.not-found`, `account-import.nobody`
   */
  async run(actorId: string, id: string): Promise<AcceptedAccountImport> {
    const classes = await this.staffClasses.desk.classesOfYear();
    return this.database.transaction(async (transaction) => {
      const found = await this.imports.lock(transaction, id);
      if (found === null) throw new CodedError('account-import.not-found');
      if (found.outcome !== null) return { outcome: found.outcome, created: [] };
      await this.accounts.lockAll(transaction);
      const present = await this.accounts.listWithin(transaction);
      const plan = planStaff(found.reading, present.map(presentAccount), classes);
      if (plan.people.length === 0) throw new CodedError('account-import.nobody');
      const created: CreatedAccount[] = [];
      for (const person of plan.people) {
        const made = await this.take(transaction, actorId, person);
        if (made !== null) created.push(made);
      }
      const at = await this.schoolClock.nowWithin(transaction);
      const outcome = outcomeOf(plan, found.reading);
      await this.imports.accept(transaction, id, { by: actorId, at, outcome });
      await this.audit.write(transaction, {
        at,
        actorId,
        action: 'account-import.accepted',
        subjectKind: 'account-import',
        subjectId: id,
        details: { ...outcome },
      });
      return { outcome, created };
    });
  }

  private async take(
    transaction: Transaction,
    actorId: string,
    { row, accountId, classId }: PlannedStaff,
  ): Promise<CreatedAccount | null> {
    const { displayName, username, role, email } = row;
    const created =
      accountId === null
        ? await this.createAccount.runIn(transaction, actorId, {
            ...{ displayName, username, role, email },
          })
        : null;
    const id = accountId ?? created?.account.id;
    if (classId !== null && id !== undefined) {
      await this.staffClasses.desk.assign(transaction, { actorId, classId, accountId: id });
    }
    return created;
  }
}
