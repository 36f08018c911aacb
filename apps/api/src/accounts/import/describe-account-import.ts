import { Injectable } from '@nestjs/common';
import { planStaff, rosterImportMoves, type StaffPlan, staffReasons } from '@lien-lac/domain';
import { CodedError } from '../../platform/errors/coded-error.js';
import { AccountsRepository } from '../staff/accounts.repository.js';
import { StaffClasses } from '../staff/staff-classes.js';
import type { AccountImport } from './account-import.entity.js';
import { outcomeOf } from './account-import-outcome.js';
import type { AccountImportView } from './account-import-view.js';
import { AccountImportsRepository } from './account-imports.repository.js';
import { presentAccount } from './present-account.js';

/** What a person looks at before a list of the staff is accepted, and after. Changes nothing. */
@Injectable()
export class DescribeAccountImport {
  constructor(
    private readonly imports: AccountImportsRepository,
    private readonly accounts: AccountsRepository,
    private readonly staffClasses: StaffClasses,
  ) {}

  /** @throws CodedError `account-import.not-found` */
  async run(id: string): Promise<AccountImportView> {
    const found = await this.imports.find(id);
    if (found === null) throw new CodedError('account-import.not-found');
    const plan = await this.planOf(found);
    const open = (rosterImportMoves.accept.from as readonly string[]).includes(found.status);
    const refused = plan.findings.length > 0;
    return {
      ...{ id, fileName: found.fileName, status: found.status },
      uploadedAt: found.uploadedAt.toISOString(),
      acceptedAt: found.acceptedAt?.toISOString() ?? null,
      outcome: found.outcome ?? outcomeOf(plan, found.reading),
      people: plan.people.map(({ row, accountId, classId }) => ({
        ...{ sheet: row.sheet, row: row.row, displayName: row.displayName },
        ...{ username: row.username, role: row.role, email: row.email, className: row.className },
        isNew: accountId === null,
        getsClass: classId !== null,
      })),
      findings: plan.findings.map((finding) => ({
        ...finding,
        reason: staffReasons[finding.code],
      })),
      can: { accept: open && plan.people.length > 0, downloadRefused: refused },
    };
  }

  /** What accepting it would change now; of an accepted one, what of it was found at the time. */
  async planOf(found: AccountImport): Promise<StaffPlan> {
    const [accounts, classes] = await Promise.all([
      this.accounts.list(),
      this.staffClasses.desk.classesOfYear(),
    ]);
    return planStaff(found.reading, accounts.map(presentAccount), classes);
  }
}
