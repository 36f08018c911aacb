import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { schoolDate, schoolTimeOfDay } from '@lien-lac/domain';
import type { Transaction } from '../../platform/database/database.js';
import { StaffMail } from '../../staff-mail/staff-mail.js';
import { linkTexts, writeNotice } from '../notices/notice-texts.js';
import { IssueOneTimeLink, linkLifetimes } from './issue-one-time-link.js';
import type { LinkPurpose } from './one-time-link.entity.js';

const hour = 60 * 60 * 1000;

@Injectable()
export class MailOneTimeLink {
  constructor(
    private readonly issueLink: IssueOneTimeLink,
    private readonly staffMail: StaffMail,
  ) {}

  /**
   * Makes a link and mails it to the account's owner. Nobody else sees it, not even who made the
   * account.
   */
  async run(
    transaction: Transaction,
    account: { id: string; username: string; email: string },
    purpose: LinkPurpose,
  ): Promise<void> {
    const { link, expiresAt } = await this.issueLink.run(transaction, account.id, purpose);
    const values = { username: account.username, until: readable(expiresAt) };
    await this.staffMail.send(transaction, {
      source: { kind: `${purpose}-link`, id: randomUUID() },
      to: [account.email],
      ...writeNotice(linkTexts[purpose], values, link),
      carriesSecret: true,
      expiresAfterHours: linkLifetimes[purpose] / hour,
    });
  }
}

/** Such as `09:30 23/11/2026`, on the school's wall clock. */
function readable(instant: Date): string {
  const date = schoolDate(instant).split('-').reverse().join('/');
  return `${schoolTimeOfDay(instant).slice(0, 5)} ${date}`;
}
