import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';
import { OneTimeLink } from './one-time-link.entity.js';

@Injectable()
export class OneTimeLinksRepository {
  async insert(transaction: Transaction, link: Omit<OneTimeLink, 'usedAt'>): Promise<void> {
    await transaction.getRepository(OneTimeLink).insert({ ...link, usedAt: null });
  }

  /**
   * Uses a link up; of several callers at once only one gets it.
   * @returns the account, or null when the link is unknown, used or expired
   */
  async use(transaction: Transaction, tokenHash: string, now: Date): Promise<string | null> {
    const links = transaction.getRepository(OneTimeLink);
    const { affected } = await links.update(
      { tokenHash, usedAt: IsNull(), expiresAt: MoreThan(now) },
      { usedAt: now },
    );
    if (affected !== 1) return null;
    return (await links.findOneByOrFail({ tokenHash })).accountId;
  }
}
