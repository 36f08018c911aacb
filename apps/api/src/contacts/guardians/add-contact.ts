import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { HandOvers } from '../class-lists/hand-overs.js';
import { Addresses } from './address.js';
import { GuardiansRepository } from './guardians.repository.js';
import { OwnStudents } from './own-students.js';
import { ProposeContact } from './propose-contact.js';

/** Adds a further number or an e-mail address of a guardian; it waits for confirmation. */
@Injectable()
export class AddContact {
  constructor(
    private readonly database: Database,
    private readonly ownStudents: OwnStudents,
    private readonly addresses: Addresses,
    private readonly guardians: GuardiansRepository,
    private readonly proposeContact: ProposeContact,
    private readonly handOvers: HandOvers,
  ) {}

  /**
   * @returns the contact's id
   * @throws CodedError `student.not-found`, `guardian.not-found`, `contact.unreadable`,
   *   `contact.already-there`
   */
  async run(
    account: Principal,
    studentId: string,
    guardianId: string,
    given: { phone?: string | undefined; email?: string | undefined },
  ): Promise<string> {
    const address = this.addresses.readOne(given);
    const reach = await this.ownStudents.reach(account, 'contact.propose');
    return this.database.transaction(async (transaction) => {
      const { classId, at } = await this.ownStudents.enter(transaction, reach, studentId);
      const held = await this.guardians.findForUpdate(transaction, studentId, guardianId);
      if (held === null || held.ended) throw new CodedError('guardian.not-found');
      const { guardianshipId } = held;
      const proposal = { guardianshipId, address };
      const id = await this.proposeContact.run(transaction, account, proposal, at);
      await this.handOvers.reopen(transaction, [classId], { by: account.accountId, at });
      return id;
    });
  }
}
