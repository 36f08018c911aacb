import { Injectable } from '@nestjs/common';
import { RealClock } from '../../platform/clock/real-clock.js';
import { Configuration } from '../../platform/configuration/configuration.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { SecondFactorRepository } from '../second-factor/second-factor.repository.js';
import { SecretSeal } from '../../platform/sealing/secret-seal.js';
import { AccountsRepository } from '../staff/accounts.repository.js';
import { demoOfficeAccounts, demoSecondFactor } from './demo-accounts.js';

@Injectable()
export class SeedDemoSecondFactors {
  constructor(
    private readonly configuration: Configuration,
    private readonly database: Database,
    private readonly accounts: AccountsRepository,
    private readonly secondFactors: SecondFactorRepository,
    private readonly seal: SecretSeal,
    private readonly realClock: RealClock,
  ) {}

  /**
   * Gives those of the demo's accounts that must have a second factor a known one; one that somebody
   * set up stays.
   * @throws CodedError `account.demo-only` in production
   */
  async run(): Promise<void> {
    if (this.configuration.mode === 'production') throw new CodedError('account.demo-only');
    await this.database.transaction(async (transaction) => {
      for (const { username, role } of demoOfficeAccounts) {
        const secret = demoSecondFactor(username, role);
        const account = await this.accounts.findByUsernameWithin(transaction, username);
        if (secret === null || account === null) continue;
        const sealed = this.seal.seal(secret, account.id);
        await this.secondFactors.putFirst(transaction, account.id, sealed, this.realClock.now());
      }
    });
  }
}
