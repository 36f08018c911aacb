import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import {
  changedMeanwhile,
  type ExpectedVersion,
  isSeen,
} from '../../platform/http/entity-tags/if-match.js';
import { HandOvers } from '../class-lists/hand-overs.js';
import { ReadDeskContact } from '../confirmation-desk/read-desk-contact.js';
import { ContactRepository } from '../confirmation/contact.repository.js';
import { Addresses } from './address.js';
import { OwnStudents } from './own-students.js';
import { ProposeContact } from './propose-contact.js';

/**
 * Changes a guardian's number or address. The new one waits for confirmation and the confirmed old one
 * stays in use until then; an old one that nobody had confirmed is put away at once.
 */
@Injectable()
export class ReplaceContact {
  constructor(
    private readonly database: Database,
    private readonly ownStudents: OwnStudents,
    private readonly addresses: Addresses,
    private readonly contacts: ContactRepository,
    private readonly proposeContact: ProposeContact,
    private readonly readDeskContact: ReadDeskContact,
    private readonly handOvers: HandOvers,
    private readonly auditLog: AuditLog,
  ) {}

  /**
   * @returns the new contact's id
   * @throws CodedError `contact.not-found` also where it is not theirs to change,
   *   `contact.not-replaceable`, `contact.unreadable`, `contact.already-there`,
   *   `request.changed-meanwhile`
   */
  async run(
    account: Principal,
    contactId: string,
    expected: ExpectedVersion,
    given: { phone?: string | undefined; email?: string | undefined },
  ): Promise<string> {
    const by = account.accountId;
    const address = this.addresses.readOne(given);
    const reach = await this.ownStudents.reach(account, 'contact.propose');
    const newId = await this.database.transaction(async (transaction) => {
      const {
        classId,
        at,
        held: old,
      } = await this.ownStudents.enterContact(...([transaction, reach, contactId] as const));
      if (!isSeen(expected, old.version)) return null;
      if (old.status !== 'unconfirmed' && old.status !== 'confirmed') {
        throw new CodedError('contact.not-replaceable');
      }
      const { guardianshipId } = old;
      const id = await this.proposeContact.run(
        ...([transaction, account, { guardianshipId, address, replacesId: old.id }, at] as const),
      );
      if (old.status === 'unconfirmed') {
        await this.contacts.replace(transaction, old.id, id);
        await this.auditLog.write(transaction, {
          ...{ at, actorId: by, action: 'contact.replaced' },
          ...{ subjectKind: 'contact', subjectId: old.id },
          before: { status: 'unconfirmed', phone: old.phone, email: old.email },
          after: { status: 'replaced', ...address },
        });
      }
      await this.handOvers.reopen(transaction, [classId], { by, at });
      return id;
    });
    if (newId === null) throw changedMeanwhile(await this.readDeskContact.run(account, contactId));
    return newId;
  }
}
