import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import { StaffMail } from '../../staff-mail/staff-mail.js';
import { AccountsRepository } from '../staff/accounts.repository.js';
import { type Notice, noticeTexts, writeNotice } from './notice-texts.js';

/** Tells an account's owner what was done to the account, so that a stranger's deed is noticed. */
@Injectable()
export class AccountNotices {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly staffMail: StaffMail,
  ) {}

  /** Mails the notice with the caller's transaction; an account without a mailbox gets none. */
  async send(
    transaction: Transaction,
    accountId: string,
    notice: Notice,
    values: Record<string, string | number> = {},
  ): Promise<void> {
    const account = await this.accounts.findWithin(transaction, accountId);
    if (account === null || account.email === null) return;
    const { username, email } = account;
    await this.staffMail.send(transaction, {
      source: { kind: 'account-notice', id: randomUUID() },
      to: [email],
      ...writeNotice(noticeTexts[notice], { username, ...values }),
    });
  }
}
