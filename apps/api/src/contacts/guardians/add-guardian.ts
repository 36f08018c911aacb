import { Injectable } from '@nestjs/common';
import { properCaseName, type Relationship, searchKey } from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { HandOvers } from '../class-lists/hand-overs.js';
import { type Address, Addresses } from './address.js';
import { GuardiansRepository } from './guardians.repository.js';
import { OwnStudents } from './own-students.js';
import { ProposeContact } from './propose-contact.js';

export interface NewGuardian {
  fullName?: string | undefined;
  relationship: Relationship;
  /** In any spelling. */
  phones?: string[] | undefined;
  email?: string | undefined;
}

/** Adds a guardian to a student, with numbers that wait for confirmation. */
@Injectable()
export class AddGuardian {
  constructor(
    private readonly database: Database,
    private readonly ownStudents: OwnStudents,
    private readonly addresses: Addresses,
    private readonly guardians: GuardiansRepository,
    private readonly proposeContact: ProposeContact,
    private readonly handOvers: HandOvers,
    private readonly auditLog: AuditLog,
  ) {}

  /**
   * Somebody of the same name and number at another student is the same person (a name alone never
   * is). One who was taken away comes back with whatever the school had of them.
   * @returns the guardian's id
   * @throws CodedError `student.not-found`, `contact.unreadable`, `guardian.nothing-known`,
   *   `guardian.already-there`
   */
  async run(account: Principal, studentId: string, given: NewGuardian): Promise<string> {
    const { relationship } = given;
    const fullName = given.fullName === undefined ? null : properCaseName(given.fullName) || null;
    const addresses = this.readAddresses(given);
    if (fullName === null && addresses.length === 0) throw new CodedError('guardian.nothing-known');
    const reach = await this.ownStudents.reach(account, 'contact.propose');
    return this.database.transaction(async (transaction) => {
      const { classId, at } = await this.ownStudents.enter(transaction, reach, studentId);
      const guardianId = await this.personOf(transaction, studentId, fullName, addresses);
      const guardianshipId = await this.guardians.addGuardianship(
        ...([transaction, studentId, guardianId, relationship] as const),
      );
      await this.auditLog.write(transaction, {
        ...{ at, actorId: account.accountId, action: 'guardian.added' },
        ...{ subjectKind: 'guardian', subjectId: guardianId },
        after: { studentId, fullName, relationship },
      });
      for (const address of addresses) {
        const known = await this.guardians.findAtAddress(transaction, guardianshipId, address);
        if (known?.status === 'confirmed' || known?.status === 'unconfirmed') continue;
        await this.proposeContact.run(transaction, account, { guardianshipId, address }, at);
      }
      await this.handOvers.reopen(transaction, [classId], { by: account.accountId, at });
      return guardianId;
    });
  }

  private readAddresses({ phones = [], email }: NewGuardian): Address[] {
    const numbers = phones.map((phone, index) =>
      this.addresses.readPhone(phone, `phones.${index}`),
    );
    const byPhone = [...new Set(numbers)].map((phone) => ({ phone, email: null }));
    if (email === undefined) return byPhone;
    return [...byPhone, { phone: null, email: this.addresses.readEmail(email, 'email') }];
  }

  private async personOf(
    transaction: Transaction,
    studentId: string,
    fullName: string | null,
    addresses: readonly Address[],
  ): Promise<string> {
    if (fullName === null) return this.guardians.addGuardian(transaction, null);
    const key = searchKey(fullName);
    const present = await this.guardians.ofStudent(transaction, studentId);
    const namesake = present.find((one) => searchKey(one.fullName ?? '') === key);
    if (namesake !== undefined && !namesake.ended) throw new CodedError('guardian.already-there');
    const phones = addresses.flatMap(({ phone }) => phone ?? []);
    return (
      namesake?.guardianId ??
      (await this.guardians.findPerson(transaction, fullName, phones)) ??
      (await this.guardians.addGuardian(transaction, fullName))
    );
  }
}
