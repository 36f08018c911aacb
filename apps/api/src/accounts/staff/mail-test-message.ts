import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { StaffMail } from '../../staff-mail/staff-mail.js';
import type { Principal } from '../sessions/current-account.js';
import { StaffAddresses } from './staff-addresses.js';

/** Sends a text that guardians are to get to the person who asks, and to nobody else. */
@Injectable()
export class MailTestMessage {
  constructor(
    private readonly addresses: StaffAddresses,
    private readonly mail: StaffMail,
  ) {}

  /**
   * Accounts have no phone of their own, so it goes to the account's mailbox.
   * @param kind what delivery knows it by
   * @returns the mailbox
   * @throws CodedError `account.no-mailbox`
   */
  async run(
    transaction: Transaction,
    { accountId }: Principal,
    kind: string,
    text: string,
  ): Promise<string> {
    const [mailbox] = await this.addresses.of(transaction, {
      ...{ roles: [], ids: [accountId], except: null },
    });
    if (mailbox === undefined) throw new CodedError('account.no-mailbox');
    await this.mail.send(transaction, {
      source: { kind, id: randomUUID() },
      to: [mailbox],
      title: 'Tin thử, chỉ gửi cho thầy/cô · Test message, for you alone',
      text,
      expiresAfterHours: 1,
    });
    return mailbox;
  }
}
