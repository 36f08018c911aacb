import { Injectable } from '@nestjs/common';
import { Configuration } from '../../platform/configuration/configuration.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import type { Principal } from '../sessions/current-account.js';
import { AccountsRepository } from '../staff/accounts.repository.js';
import { newSecret, setUpUri } from './one-time-code.js';
import { SecondFactorRepository } from './second-factor.repository.js';
import { SecretSeal } from '../../platform/sealing/secret-seal.js';
import { SetUpWindow } from './set-up-window.js';

/** Shown once, to the account's owner. */
export interface BegunSecondFactor {
  /** Base 32, for whoever can't scan. */
  secret: string;
  /** `otpauth://…`, for the QR code. */
  uri: string;
}

@Injectable()
export class BeginSecondFactor {
  constructor(
    private readonly configuration: Configuration,
    private readonly database: Database,
    private readonly accounts: AccountsRepository,
    private readonly secondFactors: SecondFactorRepository,
    private readonly window: SetUpWindow,
    private readonly seal: SecretSeal,
  ) {}

  /**
   * Makes a secret for the person's app. Nothing is asked for or given by it before its first code
   * has come; an app that is in use stays so until then.
   * @throws CodedError `account.not-found`, `second-factor.needs-new-link`
   */
  async run(person: Principal): Promise<BegunSecondFactor> {
    const { accountId } = person;
    const secret = newSecret();
    const username = await this.database.transaction(async (transaction) => {
      const account = await this.accounts.findWithin(transaction, accountId);
      if (account === null) throw new CodedError('account.not-found');
      const present = await this.secondFactors.lock(transaction, accountId);
      await this.window.check(transaction, person, present);
      const sealed = this.seal.seal(secret, accountId);
      await this.secondFactors.putPending(transaction, accountId, sealed);
      return account.username;
    });
    return { secret, uri: setUpUri(secret, username, this.configuration.schoolName) };
  }
}
