import { Injectable } from '@nestjs/common';
import { Delivery } from '../delivery/delivery.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import type { Transaction } from '../platform/database/database.js';

export interface StaffMailRequest {
  /** What the mail is about. The same kind and id a second time sends nothing. */
  source: { kind: string; id: string };
  /** Mailboxes; each gets a mail of its own and sees no other. */
  to: readonly string[];
  /** The subject line. */
  title: string;
  /** Plain text. */
  text: string;
  /** Whether its text lets its reader in somewhere, as a one-time link does. */
  carriesSecret?: boolean;
  /** After how many hours nobody wants it any more; a day unless told. */
  expiresAfterHours?: number;
}

const hour = 60 * 60 * 1000;
const usualExpiryInHours = 24;

/** What the system itself writes to members of the staff. It leaves at any hour: it is for no guardian. */
@Injectable()
export class StaffMail {
  constructor(
    private readonly delivery: Delivery,
    private readonly schoolClock: SchoolClock,
  ) {}

  /**
   * Hands a mail over with the caller's transaction. It leaves after the commit, by the workers' own
   * look for what is due, so there is nothing to wake.
   */
  async send(transaction: Transaction, mail: StaffMailRequest): Promise<void> {
    if (mail.to.length === 0) return;
    const now = await this.schoolClock.nowWithin(transaction);
    const patience = (mail.expiresAfterHours ?? usualExpiryInHours) * hour;
    await this.delivery.accept(
      transaction,
      {
        sourceKind: mail.source.kind,
        sourceId: mail.source.id,
        revision: 1,
        messageKind: 'staff-mail',
        lane: 'urgent',
        obeysQuietHours: false,
        notBefore: now,
        expiresAt: new Date(now.getTime() + patience),
      },
      [
        mail.to.map((address) => ({
          channel: 'email' as const,
          address,
          subject: '',
          title: mail.title,
          text: mail.text,
          carriesSecret: mail.carriesSecret ?? false,
          grounds: [],
        })),
      ],
    );
  }
}
