import { Injectable } from '@nestjs/common';
import { RealClock } from '../../platform/clock/real-clock.js';
import { Configuration } from '../../platform/configuration/configuration.js';
import { codeAt } from '../second-factor/one-time-code.js';
import {
  demoHomeroomUsernames,
  demoOfficeAccounts,
  demoPassword,
  demoSecondFactor,
} from '../set-up/demo-accounts.js';
import { AccountsRepository } from '../staff/accounts.repository.js';
import type { DemoSignInView } from './session-view.js';

@Injectable()
export class DescribeDemoSignIns {
  constructor(
    private readonly configuration: Configuration,
    private readonly accounts: AccountsRepository,
    private readonly realClock: RealClock,
  ) {}

  /** In a demonstration those of its accounts that are there, the office first; else nobody. */
  async run(): Promise<DemoSignInView[]> {
    if (this.configuration.mode !== 'demo') return [];
    const office = demoOfficeAccounts.map(({ username }) => username);
    const found = await this.accounts.listActive(office, demoHomeroomUsernames);
    const place = (username: string): number => office.indexOf(username) + 1 || Infinity;
    return found
      .sort((one, other) => place(one.username) - place(other.username) || 0)
      .map(({ username, displayName, role }) => ({
        ...{ username, displayName, role, password: demoPassword },
        secondFactorCode: this.codeOf(demoSecondFactor(username, role)),
      }));
  }

  private codeOf(secret: string | null): string | null {
    return secret === null ? null : codeAt(secret, this.realClock.now());
  }
}
