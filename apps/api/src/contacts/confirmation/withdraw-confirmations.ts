import { Injectable } from '@nestjs/common';
import { Suppressions } from '../../delivery/suppressions/suppressions.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { ContactRepository } from './contact.repository.js';
import { type DecidedItem, judgeContacts } from './decided-items.js';
import { holdBack, ReplacedContacts } from './replaced-contacts.js';

export interface WithdrawalOutcome {
  withdrawn: number;
  /** What became of each, in the order in which they were given. */
  items: DecidedItem[];
}

/**
 * Puts confirmed contacts in doubt again: they get nothing more, not even what is on its way. A number
 * whose place one of them had taken is in use again.
 */
@Injectable()
export class WithdrawConfirmations {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly contacts: ContactRepository,
    private readonly replaced: ReplacedContacts,
    private readonly suppressions: Suppressions,
    private readonly auditLog: AuditLog,
  ) {}

  /** Those that can be, in one transaction; each is answered for itself. */
  run(accountId: string, contactIds: readonly string[]): Promise<WithdrawalOutcome> {
    const ids = contactIds.map((id) => id.toLowerCase());
    return this.database.transaction(async (transaction) => {
      const found = await this.contacts.findForUpdate(transaction, ids);
      const { items, toMove } = judgeContacts(
        ...([ids, found, {}, 'withdrawConfirmation', 'contact.not-confirmed'] as const),
      );
      const at = await this.schoolClock.nowWithin(transaction);
      await this.contacts.withdrawConfirmation(transaction, toMove);
      await this.suppressions.suppress(transaction, holdBack(toMove));
      await this.auditLog.writeMany(
        transaction,
        toMove.map((id) => ({
          ...{ at, actorId: accountId, action: 'contact.confirmation-withdrawn' },
          ...{ subjectKind: 'contact', subjectId: id },
          before: { status: 'confirmed' },
          after: { status: 'unconfirmed' },
        })),
      );
      await this.replaced.takeBack(transaction, toMove, { by: accountId, at });
      return { withdrawn: toMove.length, items };
    });
  }
}
