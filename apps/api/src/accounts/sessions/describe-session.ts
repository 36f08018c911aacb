import { Injectable } from '@nestjs/common';
import {
  demonstrationActions,
  permissionsOf,
  secondFactorFreshness,
  toSchoolIso,
} from '@lien-lac/domain';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Configuration } from '../../platform/configuration/configuration.js';
import type { SecondFactorStanding } from '../second-factor/second-factor-standing.js';
import type { SignedInPerson } from './current-account.js';
import { DescribeDemoSignIns } from './describe-demo-sign-ins.js';
import type { SchoolView, SessionView, SignInView } from './session-view.js';

@Injectable()
export class DescribeSession {
  constructor(
    private readonly configuration: Configuration,
    private readonly schoolClock: SchoolClock,
    private readonly demoSignIns: DescribeDemoSignIns,
  ) {}

  /** @param csrfToken of the person's session */
  async of(person: SignedInPerson, csrfToken: string): Promise<SessionView> {
    const { accountId: id, role, displayName } = person;
    return {
      account: { id, displayName, role },
      csrfToken,
      secondFactor: describeStanding(person.secondFactor),
      can: this.permissionsHere(person),
      ...(await this.school()),
    };
  }

  /** What is not there in earnest is not offered either, nor anything before the second factor. */
  private permissionsHere({ role, secondFactor }: SignedInPerson): SessionView['can'] {
    if (secondFactor.state === 'asked' || secondFactor.state === 'to-set-up') return {};
    const can = permissionsOf(role);
    if (this.configuration.mode !== 'production') return can;
    for (const action of demonstrationActions) delete can[action];
    return can;
  }

  /** For whoever is not signed in: nothing that a passer-by may not know. */
  async forSignIn(): Promise<SignInView> {
    return { ...(await this.school()), demoSignIns: await this.demoSignIns.run() };
  }

  private async school(): Promise<SchoolView> {
    const { mode, schoolName } = this.configuration;
    return { mode, schoolName, schoolTime: toSchoolIso(await this.schoolClock.now()) };
  }
}

function describeStanding({ state, givenAt }: SecondFactorStanding): SessionView['secondFactor'] {
  const freshUntil =
    givenAt === null ? null : new Date(givenAt.getTime() + secondFactorFreshness).toISOString();
  return { state, givenAt: givenAt?.toISOString() ?? null, freshUntil };
}
