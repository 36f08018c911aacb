import { Injectable } from '@nestjs/common';
import { mustHaveSecondFactor } from '@lien-lac/domain';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { AccountNotices } from '../notices/account-notices.js';
import type { Principal } from '../sessions/current-account.js';
import { SecondFactorRepository } from './second-factor.repository.js';

@Injectable()
export class RemoveSecondFactor {
  constructor(
    private readonly database: Database,
    private readonly secondFactors: SecondFactorRepository,
    private readonly notices: AccountNotices,
    private readonly audit: AuditLog,
    private readonly schoolClock: SchoolClock,
  ) {}

  /**
   * Does without a second factor from here on; where there is none nothing changes.
   * @throws CodedError `second-factor.required` for those who must have one
   */
  async run({ accountId, role }: Principal): Promise<void> {
    if (mustHaveSecondFactor(role)) throw new CodedError('second-factor.required');
    const at = await this.schoolClock.now();
    await this.database.transaction(async (transaction) => {
      if (!(await this.secondFactors.remove(transaction, accountId))) return;
      await this.notices.send(transaction, accountId, 'second-factor-removed');
      await this.audit.write(transaction, {
        at,
        actorId: accountId,
        action: 'second-factor.removed',
        subjectKind: 'account',
        subjectId: accountId,
        before: { secondFactor: true },
        after: { secondFactor: false },
      });
    });
  }
}
