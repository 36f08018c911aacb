import { Injectable } from '@nestjs/common';
import { mustHaveSecondFactor } from '@lien-lac/domain';
import { RealClock } from '../../platform/clock/real-clock.js';
import type { Transaction } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { OneTimeLinksRepository } from '../one-time-links/one-time-links.repository.js';
import type { Principal } from '../sessions/current-account.js';
import type { SecondFactor } from './second-factor.entity.js';

/** How long after setting the password by a link a second factor may be set up. Milliseconds. */
export const setUpWindow = 24 * 60 * 60 * 1000;

/**
 * Those who must have a second factor set the first one up soon after they set their password by a
 * link, which proves that they hold the mailbox or the slip of paper. Else a stolen password could
 * bring its own second factor: to an account that got such a role later, or whose app was reset.
 */
@Injectable()
export class SetUpWindow {
  constructor(
    private readonly links: OneTimeLinksRepository,
    private readonly realClock: RealClock,
  ) {}

  /**
   * @param present the account's second factor, if it has one or began with one
   * @throws CodedError `second-factor.needs-new-link`
   */
  async check(
    transaction: Transaction,
    { accountId, role }: Principal,
    present: SecondFactor | null,
  ): Promise<void> {
    // Whoever replaces an app in use has given its code.
    if (!mustHaveSecondFactor(role) || (present?.sealedSecret ?? null) !== null) return;
    const usedAt = await this.links.lastUse(transaction, accountId);
    const age = usedAt === null ? Infinity : this.realClock.now().getTime() - usedAt.getTime();
    if (age >= setUpWindow) throw new CodedError('second-factor.needs-new-link');
  }
}
