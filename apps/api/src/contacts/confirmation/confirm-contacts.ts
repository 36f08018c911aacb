import { Injectable } from '@nestjs/common';
import type { ConfirmationWay } from '@lien-lac/domain';
import { Suppressions } from '../../delivery/suppressions/suppressions.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { PhoneRepository } from '../reachability/phone.repository.js';
import { OwnRecord } from '../merging/own-record.js';
import { ContactRepository } from './contact.repository.js';
import { countItems, type DecidedItem, judgeContacts, type SeenVersions } from './decided-items.js';
import { holdBack, ReplacedContacts } from './replaced-contacts.js';

export interface Confirmation {
  how: ConfirmationWay;
  note?: string | undefined;
  /** What the person saw; a contact that has changed since is not confirmed. */
  seen?: SeenVersions | undefined;
}

export interface ConfirmationOutcome {
  confirmed: number;
  alreadyConfirmed: number;
  /** What became of each, in the order in which they were given. */
  items: DecidedItem[];
}

/** Writes down that somebody asked, and that these numbers are their guardians': from now on they get messages. */
@Injectable()
export class ConfirmContacts {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly contacts: ContactRepository,
    private readonly replaced: ReplacedContacts,
    private readonly phones: PhoneRepository,
    private readonly suppressions: Suppressions,
    private readonly ownRecord: OwnRecord,
    private readonly auditLog: AuditLog,
  ) {}

  /**
   * Those that can be, in one transaction; each is answered for itself. A number that was to take the
   * place of another does so now.
   */
  run(
    accountId: string,
    contactIds: readonly string[],
    confirmation: Confirmation,
  ): Promise<ConfirmationOutcome> {
    return this.database.transaction((transaction) =>
      this.runIn(transaction, accountId, contactIds, confirmation),
    );
  }

  async runIn(
    transaction: Transaction,
    accountId: string,
    contactIds: readonly string[],
    { how, note, seen = {} }: Confirmation,
  ): Promise<ConfirmationOutcome> {
    const ids = contactIds.map((id) => id.toLowerCase());
    const found = await this.contacts.findForUpdate(transaction, ids);
    const { items, toMove } = judgeContacts(ids, found, seen, 'confirm', 'contact.not-confirmable');
    const at = await this.schoolClock.nowWithin(transaction);
    await this.contacts.confirm(transaction, toMove, {
      ...{ by: accountId, at, how, note: note ?? null },
    });
    await this.phones.giveNewChance(transaction, toMove);
    await this.suppressions.lift(transaction, holdBack(toMove));
    const own = await this.ownRecord.contactsAmong(transaction, accountId, toMove);
    await this.auditLog.writeMany(
      transaction,
      toMove.map((id) => ({
        ...{ at, actorId: accountId, action: 'contact.confirmed' },
        ...{ subjectKind: 'contact', subjectId: id },
        details: { how, ...(own.has(id) ? { ownRecord: true } : {}) },
        before: { status: 'unconfirmed' },
        after: { status: 'confirmed' },
      })),
    );
    await this.replaced.putAway(transaction, toMove, { by: accountId, at });
    return {
      confirmed: toMove.length,
      alreadyConfirmed: countItems(items, 'already'),
      items,
    };
  }
}
