import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, MoreThan, Not } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';
import { type LinkPurpose, OneTimeLink } from './one-time-link.entity.js';

@Injectable()
export class OneTimeLinksRepository {
  async insert(transaction: Transaction, link: Omit<OneTimeLink, 'usedAt'>): Promise<void> {
    await transaction.getRepository(OneTimeLink).insert({ ...link, usedAt: null });
  }

  find(transaction: Transaction, tokenHash: string): Promise<OneTimeLink | null> {
    return transaction.getRepository(OneTimeLink).findOneBy({ tokenHash });
  }

  /**
   * Uses a link up; of several callers at once only one gets it.
   * @returns its account and purpose, or null when the link is unknown, used or expired
   */
  async use(
    transaction: Transaction,
    tokenHash: string,
    now: Date,
  ): Promise<{ accountId: string; purpose: LinkPurpose } | null> {
    const links = transaction.getRepository(OneTimeLink);
    const { affected } = await links.update(
      { tokenHash, usedAt: IsNull(), expiresAt: MoreThan(now) },
      { usedAt: now },
    );
    return affected === 1 ? links.findOneByOrFail({ tokenHash }) : null;
  }

  /** Makes whatever other links of the account are about worth nothing. */
  async useUpAll(transaction: Transaction, accountId: string, now: Date): Promise<void> {
    await transaction
      .getRepository(OneTimeLink)
      .update({ accountId, usedAt: IsNull() }, { usedAt: now });
  }

  /** When the account's password was last set by a link; real time. */
  async lastUse(transaction: Transaction, accountId: string): Promise<Date | null> {
    const last = await transaction.getRepository(OneTimeLink).findOne({
      where: { accountId, usedAt: Not(IsNull()) },
      order: { usedAt: 'DESC' },
    });
    return last?.usedAt ?? null;
  }

  /** How many links for this purpose the account was given since then. */
  countIssued(
    transaction: Transaction,
    accountId: string,
    purpose: LinkPurpose,
    since: Date,
  ): Promise<number> {
    return transaction
      .getRepository(OneTimeLink)
      .countBy({ accountId, purpose, issuedAt: MoreThan(since) });
  }

  /** Of those that were used, the last use counts: they stay. */
  async removeExpiredBefore(transaction: Transaction, instant: Date): Promise<void> {
    await transaction
      .getRepository(OneTimeLink)
      .delete({ usedAt: IsNull(), expiresAt: LessThan(instant) });
  }
}
