import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import { AccountGuardiansRepository } from './account-guardians.repository.js';

/** Whether whoever changes a guardian's data is that very person, in the other hat. */
@Injectable()
export class OwnRecord {
  constructor(private readonly links: AccountGuardiansRepository) {}

  /** What the audit trail says of it: `{ ownRecord: true }`, or nothing. */
  async details(
    transaction: Transaction,
    accountId: string,
    guardianId: string,
  ): Promise<{ ownRecord?: true }> {
    const links = await this.links.find({ accountIds: [accountId] }, transaction);
    return links.some((link) => link.guardianId === guardianId) ? { ownRecord: true } : {};
  }

  /** The same for contacts: those among them that are the person's own. */
  async contactsAmong(
    transaction: Transaction,
    accountId: string,
    contactIds: readonly string[],
  ): Promise<Set<string>> {
    return new Set(await this.links.ownContacts(transaction, accountId, contactIds));
  }
}
