import { Injectable } from '@nestjs/common';
import type { ConfirmationWay, Relationship } from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import {
  changedMeanwhile,
  type ExpectedVersion,
  isSeen,
} from '../../platform/http/entity-tags/if-match.js';
import { ConfirmContacts } from '../confirmation/confirm-contacts.js';
import { ContactRepository } from '../confirmation/contact.repository.js';
import { type Address, Addresses } from '../guardians/address.js';
import { CorrectGuardian } from '../guardians/correct-guardian.js';
import { GuardiansRepository, type HeldAddress } from '../guardians/guardians.repository.js';
import { OwnStudents } from '../guardians/own-students.js';
import { ProposeContact } from '../guardians/propose-contact.js';
import { ReadDeskContact } from './read-desk-contact.js';

/** What the call has shown to be otherwise; what is not named stays as it is. */
export interface Correction {
  /** In any spelling. */
  phone?: string | undefined;
  email?: string | undefined;
  guardianName?: string | undefined;
  relationship?: Relationship | undefined;
  how: ConfirmationWay;
  note?: string | undefined;
}

/**
 * Writes down what CGCN heard when it asked: the right number, name or relationship becomes the value,
 * and since it comes from the guardian it is confirmed by the same word.
 */
@Injectable()
export class CorrectContact {
  constructor(
    private readonly database: Database,
    private readonly ownStudents: OwnStudents,
    private readonly addresses: Addresses,
    private readonly guardians: GuardiansRepository,
    private readonly contacts: ContactRepository,
    private readonly correctGuardian: CorrectGuardian,
    private readonly proposeContact: ProposeContact,
    private readonly confirmContacts: ConfirmContacts,
    private readonly readDeskContact: ReadDeskContact,
    private readonly auditLog: AuditLog,
  ) {}

  /**
   * @returns the id of the contact that is confirmed now: another one where the number is another
   * @throws CodedError `contact.not-found`, `contact.not-confirmable`, `contact.unreadable`,
   *   `request.changed-meanwhile`
   */
  async run(
    account: Principal,
    contactId: string,
    expected: ExpectedVersion,
    correction: Correction,
  ): Promise<string> {
    const { phone, email, how, note } = correction;
    const address =
      phone === undefined && email === undefined ? null : this.addresses.readOne({ phone, email });
    const reach = await this.ownStudents.reach(account, 'contact.confirm');
    const confirmedId = await this.database.transaction(async (transaction) => {
      const { held, at } = await this.ownStudents.enterContact(transaction, reach, contactId);
      if (!isSeen(expected, held.version)) return null;
      if (held.status !== 'unconfirmed') throw new CodedError('contact.not-confirmable');
      await this.correctPerson(transaction, account, held, correction, at);
      const id = await this.correctAddress(transaction, account, held, address, at);
      await this.confirmContacts.runIn(transaction, account.accountId, [id], { how, note });
      return id;
    });
    if (confirmedId === null) {
      throw changedMeanwhile(await this.readDeskContact.run(account, contactId));
    }
    return confirmedId;
  }

  private async correctPerson(
    transaction: Transaction,
    { accountId }: Principal,
    { studentId, guardianId }: HeldAddress,
    { guardianName, relationship }: Correction,
    at: Date,
  ): Promise<void> {
    const guardian = await this.guardians.findForUpdate(transaction, studentId, guardianId);
    const correction = { fullName: guardianName, relationship };
    await this.correctGuardian.runIn(transaction, accountId, guardian!, correction, at);
  }

  /** Puts the right number in the place of the wrong one, which nobody had confirmed. */
  private async correctAddress(
    transaction: Transaction,
    account: Principal,
    held: HeldAddress,
    address: Address | null,
    at: Date,
  ): Promise<string> {
    if (address === null) return held.id;
    const { id, guardianshipId, phone, email } = held;
    if (address.phone === phone && address.email === email) return id;
    const known = await this.guardians.findAtAddress(transaction, guardianshipId, address);
    const inUse = known?.status === 'unconfirmed' || known?.status === 'confirmed';
    const rightId = inUse
      ? known.id
      : await this.proposeContact.run(transaction, account, { guardianshipId, address }, at);
    await this.guardians.passReplaces(transaction, id, rightId);
    await this.contacts.replace(transaction, id, rightId);
    await this.auditLog.write(transaction, {
      ...{ at, actorId: account.accountId, action: 'contact.corrected' },
      ...{ subjectKind: 'contact', subjectId: id, details: { rightId } },
      before: { status: 'unconfirmed', phone, email },
      after: { status: 'replaced', ...address },
    });
    return rightId;
  }
}
