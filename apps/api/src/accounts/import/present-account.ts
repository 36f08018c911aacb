import type { PresentAccount } from '@lien-lac/domain';
import type { Account } from '../staff/account.entity.js';

/** An account as a list of the staff is held against it. */
export function presentAccount(account: Account): PresentAccount {
  const { id, username, displayName, role, email, disabledAt } = account;
  return { id, username, displayName, role, email, isDisabled: disabledAt !== null };
}
