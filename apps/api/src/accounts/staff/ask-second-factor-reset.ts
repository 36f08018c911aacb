import { Injectable } from '@nestjs/common';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { AskRoleChange } from '../role-changes/ask-role-change.js';
import { SecondFactorRepository } from '../second-factor/second-factor.repository.js';
import { AccountsRepository } from './accounts.repository.js';

@Injectable()
export class AskSecondFactorReset {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly accounts: AccountsRepository,
    private readonly secondFactors: SecondFactorRepository,
    private readonly askRoleChange: AskRoleChange,
  ) {}

  /**
   * Asks for somebody's second factor to be forgotten, on a second person's word.
   * @returns the id of what now waits
   * @throws CodedError `account.not-found`, `account.disabled`, `account.no-second-factor`,
   * `role-change.already-waiting`
   */
  async run(actorId: string, accountId: string): Promise<string> {
    const isSetUp = (await this.secondFactors.setUpSince(accountId)) !== null;
    return this.database.transaction(async (transaction) => {
      const account = await this.accounts.lock(transaction, accountId);
      if (account === null) throw new CodedError('account.not-found');
      if (account.disabledAt !== null) throw new CodedError('account.disabled');
      if (!isSetUp) throw new CodedError('account.no-second-factor');
      const at = await this.schoolClock.nowWithin(transaction);
      return this.askRoleChange.run(
        transaction,
        { askedBy: actorId, accountId, at },
        { kind: 'second-factor-reset' },
      );
    });
  }
}
