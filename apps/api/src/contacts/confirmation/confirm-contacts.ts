import { Injectable } from '@nestjs/common';
import { type ConfirmationWay, contactMoves } from '@lien-lac/domain';
import { Suppressions } from '../../delivery/suppressions/suppressions.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { contactReference } from '../guardians/contact-reference.js';
import { PhoneRepository } from '../reachability/phone.repository.js';
import { ContactRepository } from './contact.repository.js';

export interface Confirmation {
  how: ConfirmationWay;
  note?: string | undefined;
}

export interface ConfirmationOutcome {
  confirmed: number;
  alreadyConfirmed: number;
}

/** Writes down that somebody asked, and that these numbers are their guardians': from now on they get messages. */
@Injectable()
export class ConfirmContacts {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly contacts: ContactRepository,
    private readonly phones: PhoneRepository,
    private readonly suppressions: Suppressions,
    private readonly auditLog: AuditLog,
  ) {}

  /**
   * All of them, or none.
   * @throws CodedError `contact.not-found` or `contact.not-confirmable`, naming each id at fault
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
    { how, note }: Confirmation,
  ): Promise<ConfirmationOutcome> {
    const ids = [...new Set(contactIds.map((id) => id.toLowerCase()))];
    const found = await this.contacts.findForUpdate(transaction, ids);
    const status = new Map(found.map((contact) => [contact.id, contact.status]));
    refuse(
      'contact.not-found',
      ids.filter((id) => !status.has(id)),
    );
    const { from, to } = contactMoves.confirm;
    const allowed: readonly string[] = [...from, to];
    refuse(
      'contact.not-confirmable',
      ids.filter((id) => !allowed.includes(status.get(id)!)),
    );
    const at = await this.schoolClock.nowWithin(transaction);
    const waiting = ids.filter((id) => status.get(id) !== to);
    const confirmed = await this.contacts.confirm(transaction, waiting, {
      ...{ by: accountId, at, how, note: note ?? null },
    });
    await this.phones.giveNewChance(transaction, waiting);
    await this.suppressions.lift(
      transaction,
      waiting.map((id) => ({
        ...{ reference: contactReference(id), kind: '*', reason: 'unconfirmed' },
      })),
    );
    await this.auditLog.writeMany(
      transaction,
      waiting.map((id) => ({
        at,
        actorId: accountId,
        action: 'contact.confirmed',
        subjectKind: 'contact',
        subjectId: id,
        details: { how },
      })),
    );
    return { confirmed, alreadyConfirmed: ids.length - confirmed };
  }
}

function refuse(code: 'contact.not-found' | 'contact.not-confirmable', ids: string[]): void {
  if (ids.length === 0) return;
  throw new CodedError(
    code,
    {},
    ids.map((id) => ({ field: `contactIds.${id}`, code })),
  );
}
