import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import { AccountNotices } from '../notices/account-notices.js';
import { SessionsRepository } from '../sessions/sessions.repository.js';
import { SecondFactorRepository } from './second-factor.repository.js';

@Injectable()
export class ResetSecondFactor {
  constructor(
    private readonly secondFactors: SecondFactorRepository,
    private readonly sessions: SessionsRepository,
    private readonly notices: AccountNotices,
  ) {}

  /**
   * Forgets somebody's second factor, ends that person's sessions and mails a notice. It is never one
   * person's word: the caller has the second one's, and writes both into the trail.
   * @returns whether there was one
   */
  async run(transaction: Transaction, accountId: string): Promise<boolean> {
    const removed = await this.secondFactors.remove(transaction, accountId);
    await this.sessions.endAll(transaction, accountId);
    await this.notices.send(transaction, accountId, 'second-factor-reset');
    return removed;
  }
}
