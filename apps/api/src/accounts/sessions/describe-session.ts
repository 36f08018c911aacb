import { Injectable } from '@nestjs/common';
import { demonstrationActions, permissionsOf, type Role, toSchoolIso } from '@lien-lac/domain';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Configuration } from '../../platform/configuration/configuration.js';
import {
  demoHomeroomUsernames,
  demoOfficeAccounts,
  demoPassword,
} from '../set-up/demo-accounts.js';
import { AccountsRepository } from '../staff/accounts.repository.js';
import type { Principal } from './current-account.js';
import type { DemoSignInView, SchoolView, SessionView, SignInView } from './session-view.js';

@Injectable()
export class DescribeSession {
  constructor(
    private readonly configuration: Configuration,
    private readonly schoolClock: SchoolClock,
    private readonly accounts: AccountsRepository,
  ) {}

  /** @param csrfToken of the person's session */
  async of(person: Principal, csrfToken: string): Promise<SessionView> {
    const { accountId: id, role, displayName } = person;
    return {
      account: { id, displayName, role },
      csrfToken,
      can: this.permissionsHere(role),
      ...(await this.school()),
    };
  }

  /** What is not there in earnest is not offered either. */
  private permissionsHere(role: Role): SessionView['can'] {
    const can = permissionsOf(role);
    if (this.configuration.mode !== 'production') return can;
    for (const action of demonstrationActions) delete can[action];
    return can;
  }

  /** For whoever is not signed in: nothing that a passer-by may not know. */
  async forSignIn(): Promise<SignInView> {
    const isDemo = this.configuration.mode === 'demo';
    return { ...(await this.school()), demoSignIns: isDemo ? await this.demoSignIns() : [] };
  }

  private async school(): Promise<SchoolView> {
    const { mode, schoolName } = this.configuration;
    return { mode, schoolName, schoolTime: toSchoolIso(await this.schoolClock.now()) };
  }

  /** Those of the demo's accounts that are there, the office first. */
  private async demoSignIns(): Promise<DemoSignInView[]> {
    const office = demoOfficeAccounts.map(({ username }) => username);
    const found = await this.accounts.listActive(office, demoHomeroomUsernames);
    const place = (username: string): number => office.indexOf(username) + 1 || Infinity;
    return found
      .sort((one, other) => place(one.username) - place(other.username) || 0)
      .map(({ username, displayName, role }) => ({
        ...{ username, displayName, role, password: demoPassword },
      }));
  }
}
