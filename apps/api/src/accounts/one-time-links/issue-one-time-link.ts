import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RealClock } from '../../platform/clock/real-clock.js';
import { Configuration } from '../../platform/configuration/configuration.js';
import type { Transaction } from '../../platform/database/database.js';
import type { LinkPurpose } from './one-time-link.entity.js';
import { OneTimeLinksRepository } from './one-time-links.repository.js';

const minute = 60 * 1000;

/**
 * How long a link works, in milliseconds: the first one long enough for a second person's word over a
 * weekend; one that somebody asked for just now, no longer than it takes to read the mail.
 */
export const linkLifetimes: Record<LinkPurpose, number> = {
  'first-password': 3 * 24 * 60 * minute,
  'lost-password': 30 * minute,
};

/** Shown or mailed once, to the account's owner; it can't be read again. */
export interface IssuedLink {
  /** The token stands behind the `#`, which browsers never send, so no log of a server holds it. */
  link: string;
  expiresAt: Date;
}

@Injectable()
export class IssueOneTimeLink {
  constructor(
    private readonly links: OneTimeLinksRepository,
    private readonly realClock: RealClock,
    private readonly configuration: Configuration,
  ) {}

  /** Makes a link by which the account's owner sets a password. */
  async run(
    transaction: Transaction,
    accountId: string,
    purpose: LinkPurpose = 'first-password',
  ): Promise<IssuedLink> {
    const token = randomBytes(32).toString('base64url');
    const issuedAt = this.realClock.now();
    const expiresAt = new Date(issuedAt.getTime() + linkLifetimes[purpose]);
    await this.links.insert(transaction, {
      tokenHash: hashToken(token),
      accountId,
      purpose,
      issuedAt,
      expiresAt,
    });
    return { link: `${this.configuration.publicUrl}/${purpose}#${token}`, expiresAt };
  }
}

/** What is stored of a token. It is random and long, so a plain digest is enough. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
