import { Injectable } from '@nestjs/common';
import { Configuration } from '../../platform/configuration/configuration.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { hashPassword } from '../passwords/password-hashing.js';
import { AccountsRepository } from '../staff/accounts.repository.js';
import { AccountsService, type StaffAccount } from '../staff/accounts-service.js';
import {
  demoEmail,
  demoHomeroomAccounts,
  demoOfficeAccounts,
  demoPassword,
} from './demo-accounts.js';
import { SeedDemoSecondFactors } from './seed-demo-second-factors.js';

@Injectable()
export class SeedDemoAccounts {
  constructor(
    private readonly configuration: Configuration,
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly repository: AccountsRepository,
    private readonly secondFactors: SeedDemoSecondFactors,
  ) {}

  /**
   * Makes the demo's accounts, all with `demoPassword`, and a known second factor for those that must
   * have one; those that exist already stay as they are.
   * @param classNames the classes that get a homeroom teacher's account, such as `10A1`
   * @returns all of them, the office first and then in the order of the classes
   * @throws CodedError `account.demo-only` in production
   */
  async run(classNames: readonly string[]): Promise<StaffAccount[]> {
    if (this.configuration.mode === 'production') throw new CodedError('account.demo-only');
    const wanted = [...demoOfficeAccounts, ...demoHomeroomAccounts(classNames)];
    // One hash for all, as they have one password that everybody knows.
    const passwordHash = await hashPassword(demoPassword);
    const accounts = await this.database.transaction(async (transaction) => {
      await this.repository.lockAll(transaction);
      const seeded: StaffAccount[] = [];
      for (const account of wanted) {
        const present = await this.accounts.findByUsername(account.username);
        seeded.push(
          present ??
            (await this.accounts.create(transaction, {
              ...account,
              email: demoEmail(account.username),
              createdBy: null,
              passwordHash,
            })),
        );
      }
      return seeded;
    });
    await this.secondFactors.run();
    return accounts;
  }
}
