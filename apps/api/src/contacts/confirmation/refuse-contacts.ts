import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { ContactRepository } from './contact.repository.js';
import { countItems, type DecidedItem, judgeContacts, type SeenVersions } from './decided-items.js';

export interface Refusal {
  /** Why, in the person's words. */
  reason: string;
  seen?: SeenVersions | undefined;
}

export interface RefusalOutcome {
  refused: number;
  alreadyRefused: number;
  /** What became of each, in the order in which they were given. */
  items: DecidedItem[];
}

/** Writes down that these numbers are not their guardians', or must not be used. They never get a message. */
@Injectable()
export class RefuseContacts {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly contacts: ContactRepository,
    private readonly auditLog: AuditLog,
  ) {}

  /** Those that can be, in one transaction; each is answered for itself. */
  run(
    accountId: string,
    contactIds: readonly string[],
    { reason, seen = {} }: Refusal,
  ): Promise<RefusalOutcome> {
    const ids = contactIds.map((id) => id.toLowerCase());
    return this.database.transaction(async (transaction) => {
      const found = await this.contacts.findForUpdate(transaction, ids);
      const { items, toMove } = judgeContacts(
        ...([ids, found, seen, 'refuse', 'contact.not-refusable'] as const),
      );
      const at = await this.schoolClock.nowWithin(transaction);
      await this.contacts.refuse(transaction, toMove, { by: accountId, at, reason });
      await this.auditLog.writeMany(
        transaction,
        toMove.map((id) => ({
          ...{ at, actorId: accountId, action: 'contact.refused' },
          ...{ subjectKind: 'contact', subjectId: id, details: { reason } },
          before: { status: 'unconfirmed' },
          after: { status: 'refused' },
        })),
      );
      return { refused: toMove.length, alreadyRefused: countItems(items, 'already'), items };
    });
  }
}
