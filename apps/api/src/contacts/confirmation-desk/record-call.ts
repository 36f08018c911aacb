import { Injectable } from '@nestjs/common';
import type { CallOutcome, ConfirmationWay } from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { ContactRepository } from '../confirmation/contact.repository.js';
import { ContactCallRepository } from './contact-call.repository.js';

export interface Call {
  how: ConfirmationWay;
  outcome: CallOutcome;
  note?: string | undefined;
}

/** Writes down that a guardian was asked about a contact, and what came of it. Decides nothing. */
@Injectable()
export class RecordCall {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly contacts: ContactRepository,
    private readonly calls: ContactCallRepository,
    private readonly auditLog: AuditLog,
  ) {}

  /** @throws CodedError `contact.not-found` */
  async run({ accountId }: Principal, contactId: string, call: Call): Promise<void> {
    await this.database.transaction(async (transaction) => {
      const [contact] = await this.contacts.findForUpdate(transaction, [contactId]);
      if (contact === undefined || contact.ended) throw new CodedError('contact.not-found');
      const at = await this.schoolClock.nowWithin(transaction);
      const { how, outcome, note } = call;
      await this.calls.insert(transaction, {
        ...{ contactId, calledBy: accountId, calledAt: at, how, outcome, note: note ?? null },
      });
      await this.auditLog.write(transaction, {
        ...{ at, actorId: accountId, action: 'contact.called' },
        ...{ subjectKind: 'contact', subjectId: contactId, details: { how }, after: { outcome } },
      });
    });
  }
}
