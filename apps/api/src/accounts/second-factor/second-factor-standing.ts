import { Injectable } from '@nestjs/common';
import { type Role, type SecondFactorState, secondFactorState } from '@lien-lac/domain';
import { SecondFactorRepository } from './second-factor.repository.js';

/** How one session stands to its person's second factor. */
export interface SecondFactorStanding {
  state: SecondFactorState;
  /** When this session gave it last; real time. */
  givenAt: Date | null;
}

@Injectable()
export class SecondFactorStandings {
  constructor(private readonly secondFactors: SecondFactorRepository) {}

  /** @param givenAt as the session has it */
  async of(
    { accountId, role }: { accountId: string; role: Role },
    givenAt: Date | null,
  ): Promise<SecondFactorStanding> {
    const since = await this.secondFactors.setUpSince(accountId);
    // One that was given before the present factor was set up was another one.
    const counts = givenAt !== null && since !== null && givenAt >= since ? givenAt : null;
    return { state: secondFactorState(role, since !== null, counts), givenAt: counts };
  }
}
