import { Injectable } from '@nestjs/common';
import { Suppressions } from '../../delivery/suppressions/suppressions.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { contactReference } from '../guardians/contact-reference.js';
import { ContactRepository } from './contact.repository.js';

/** Puts a confirmed contact in doubt again: it gets nothing more, not even what is on its way. */
@Injectable()
export class WithdrawConfirmation {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly contacts: ContactRepository,
    private readonly suppressions: Suppressions,
    private readonly auditLog: AuditLog,
  ) {}

  /** @throws CodedError `contact.not-found`, `contact.not-confirmed` */
  async run(accountId: string, contactId: string): Promise<void> {
    const at = await this.schoolClock.now();
    await this.database.transaction(async (transaction) => {
      const [found] = await this.contacts.findForUpdate(transaction, [contactId]);
      if (found === undefined) throw new CodedError('contact.not-found');
      const withdrawn = await this.contacts.withdrawConfirmation(transaction, contactId);
      if (!withdrawn) throw new CodedError('contact.not-confirmed');
      await this.suppressions.suppress(transaction, [
        { reference: contactReference(contactId), kind: '*', reason: 'unconfirmed' },
      ]);
      await this.auditLog.write(transaction, {
        at,
        actorId: accountId,
        action: 'contact.confirmation-withdrawn',
        subjectKind: 'contact',
        subjectId: contactId,
      });
    });
  }
}
