import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import type { Transaction } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { ContactRepository } from '../confirmation/contact.repository.js';
import { SuppressOptedOutContacts } from '../opt-outs/suppress-opted-out-contacts.js';
import type { Address } from './address.js';
import { OwnRecord } from '../merging/own-record.js';
import { GuardiansRepository } from './guardians.repository.js';

export interface ContactProposal {
  guardianshipId: string;
  address: Address;
  /** The contact whose place it is to take once it is confirmed. */
  replacesId?: string;
}

/** Adds a number or an address of a guardian, which waits for confirmation. One part of several verbs. */
@Injectable()
export class ProposeContact {
  constructor(
    private readonly guardians: GuardiansRepository,
    private readonly contacts: ContactRepository,
    private readonly suppressOptedOutContacts: SuppressOptedOutContacts,
    private readonly ownRecord: OwnRecord,
    private readonly auditLog: AuditLog,
  ) {}

  /**
   * One that was put away waits again: the family went back to it.
   * @returns its id
   * @throws CodedError `contact.already-there` for one that waits or is confirmed
   */
  async run(
    transaction: Transaction,
    { accountId, role }: Principal,
    { guardianshipId, address, replacesId }: ContactProposal,
    at: Date,
  ): Promise<string> {
    const by = accountId;
    const known = await this.guardians.findAtAddress(transaction, guardianshipId, address);
    let id: string;
    if (known === null) {
      id = await this.guardians.addContact(transaction, {
        ...{ guardianshipId, address, by, at, replacesId: replacesId ?? null },
        // Whoever of CGCN types a number has it from a paper or a call; it waits like any other.
        origin: role === 'homeroom_teacher' ? 'teacher' : 'upload',
      });
      await this.suppressOptedOutContacts.run(transaction, [id]);
    } else {
      id = known.id;
      const moved = await this.contacts.proposeAgain(transaction, [id], { by, at });
      if (moved.length === 0) throw new CodedError('contact.already-there');
      if (replacesId !== undefined) await this.guardians.setReplaces(transaction, id, replacesId);
    }
    const own = await this.ownRecord.contactsAmong(transaction, by, [id]);
    await this.auditLog.write(transaction, {
      ...{ at, actorId: by, action: 'contact.proposed' },
      ...{ subjectKind: 'contact', subjectId: id },
      details: own.has(id) ? { ownRecord: true } : {},
      ...(known === null ? {} : { before: { status: known.status } }),
      after: { status: 'unconfirmed', ...address },
    });
    return id;
  }
}
