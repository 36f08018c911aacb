import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RealClock } from '../../platform/clock/real-clock.js';
import { Configuration } from '../../platform/configuration/configuration.js';
import type { Transaction } from '../../platform/database/database.js';
import { OneTimeLinksRepository } from './one-time-links.repository.js';

/** Long enough for a second person's word and a slip of paper over a weekend, in milliseconds. */
const lifetime = 7 * 24 * 60 * 60 * 1000;

/** Shown once, to whoever hands it to the account's owner; it can't be read again. */
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

  /** Makes the link by which the account's owner sets the first password. */
  async run(transaction: Transaction, accountId: string): Promise<IssuedLink> {
    const token = randomBytes(32).toString('base64url');
    const expiresAt = new Date(this.realClock.now().getTime() + lifetime);
    await this.links.insert(transaction, {
      tokenHash: hashToken(token),
      accountId,
      purpose: 'first-password',
      expiresAt,
    });
    return { link: `${this.configuration.publicUrl}/first-password#${token}`, expiresAt };
  }
}

/** What is stored of a token. It is random and long, so a plain digest is enough. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
