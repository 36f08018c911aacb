import { Injectable } from '@nestjs/common';
import { AccountsService } from '../../accounts/staff/accounts-service.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { SchoolRosterRepository } from '../import/school-roster.repository.js';
import { AccountGuardiansRepository } from './account-guardians.repository.js';
import { GuardianMergesRepository } from './guardian-merges.repository.js';
import { GuardianRecordsRepository } from './guardian-records.repository.js';

/** A guardian and a member of the staff are one person. Neither gains a right by it. */
@Injectable()
export class LinkAccount {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly schoolRoster: SchoolRosterRepository,
    private readonly accounts: AccountsService,
    private readonly guardians: GuardianRecordsRepository,
    private readonly merges: GuardianMergesRepository,
    private readonly links: AccountGuardiansRepository,
    private readonly auditLog: AuditLog,
  ) {}

  /**
   * @throws CodedError `guardian.not-found`, `account.not-found`, `guardian-account.taken`,
   * `guardian-merge.already-merged`
   */
  async run(by: string, guardianId: string, accountId: string): Promise<void> {
    const account = await this.accounts.find(accountId);
    if (account === null) throw new CodedError('account.not-found');
    await this.database.transaction(async (transaction) => {
      await this.schoolRoster.lock(transaction);
      const [guardian] = await this.guardians.lock(transaction, [guardianId]);
      if (guardian === undefined) throw new CodedError('guardian.not-found');
      if ((await this.merges.goneAmong(transaction, [guardianId])).length > 0) {
        throw new CodedError('guardian-merge.already-merged');
      }
      const at = await this.schoolClock.nowWithin(transaction);
      const linked = await this.links.insert(transaction, { accountId, guardianId, by, at });
      if (!linked) throw new CodedError('guardian-account.taken');
      await this.auditLog.write(transaction, {
        ...{ at, actorId: by, action: 'guardian.account-linked' },
        ...{ subjectKind: 'guardian', subjectId: guardianId, after: { accountId } },
      });
    });
  }
}
