import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { GiveRecoveryCodes } from './give-recovery-codes.js';
import { SecondFactorRepository } from './second-factor.repository.js';

@Injectable()
export class RenewRecoveryCodes {
  constructor(
    private readonly database: Database,
    private readonly secondFactors: SecondFactorRepository,
    private readonly giveRecoveryCodes: GiveRecoveryCodes,
    private readonly audit: AuditLog,
    private readonly schoolClock: SchoolClock,
  ) {}

  /**
   * Gives ten new recovery codes; the old ones are worth nothing from here on.
   * @throws CodedError `second-factor.not-set-up`
   */
  async run(accountId: string): Promise<string[]> {
    const at = await this.schoolClock.now();
    return this.database.transaction(async (transaction) => {
      const factor = await this.secondFactors.lock(transaction, accountId);
      if (factor === null || factor.sealedSecret === null) {
        throw new CodedError('second-factor.not-set-up');
      }
      const codes = await this.giveRecoveryCodes.run(transaction, accountId);
      await this.audit.write(transaction, {
        at,
        actorId: accountId,
        action: 'second-factor.recovery-codes-renewed',
        subjectKind: 'account',
        subjectId: accountId,
      });
      return codes;
    });
  }
}
