import { Injectable } from '@nestjs/common';
import { longestPassword, normalisePassword } from '@lien-lac/domain';
import { Logger } from '../../platform/logging/logger.js';
import { verifyPassword } from '../passwords/password-hashing.js';
import { accountStatus } from '../staff/account-status.js';
import { AccountsRepository } from '../staff/accounts.repository.js';
import type { Principal } from './current-account.js';

@Injectable()
export class VerifyCredentials {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly logger: Logger,
  ) {}

  /**
   * The person whose username and password these are, or null. No answer, and no answer's time,
   * tells whether the username exists or why the account can't sign in.
   */
  async run(username: string, password: string): Promise<Principal | null> {
    const account = await this.accounts.findByUsername(username.trim().toLowerCase());
    // A longer one can't have been set, and is not worth the work of hashing.
    const matches = await verifyPassword(
      account?.passwordHash ?? null,
      [...normalisePassword(password)].slice(0, longestPassword + 1).join(''),
    );
    if (account === null) return null;
    if (!matches || accountStatus(account) !== 'active') {
      this.logger.warning({ accountId: account.id }, 'sign-in refused');
      return null;
    }
    return { accountId: account.id, role: account.role, displayName: account.displayName };
  }
}
