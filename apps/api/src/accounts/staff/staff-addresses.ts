import { Injectable } from '@nestjs/common';
import type { Role } from '@lien-lac/domain';
import type { Transaction } from '../../platform/database/database.js';
import { AccountsRepository } from './accounts.repository.js';

/** Somebody whom a mail may be for. */
export interface StaffReader {
  id: string;
  displayName: string;
  role: Role;
  email: string | null;
}

/** Where the staff's mail goes. */
@Injectable()
export class StaffAddresses {
  constructor(private readonly accounts: AccountsRepository) {}

  /**
   * The e-mail addresses of everybody who has this role and may use it: accounts that are disabled or
   * still wait for a second person's word are left out, as are those without an address.
   * @returns each address once, in the order of the usernames
   */
  ofRole(role: Role): Promise<string[]> {
    return this.accounts.listAddresses(role);
  }

  /**
   * Everybody with one of these roles or ids who may use their account, with or without an address, in
   * the order of the usernames.
   */
  readers(whose: { roles: readonly Role[]; ids: readonly string[] }): Promise<StaffReader[]> {
    return this.accounts.listReaders(whose);
  }

  /** The same for several roles and single accounts, save one, with the caller's transaction. */
  of(
    transaction: Transaction,
    whose: { roles: readonly Role[]; ids: readonly string[]; except: string | null },
  ): Promise<string[]> {
    return this.accounts.listAddressesWithin(transaction, whose);
  }
}
