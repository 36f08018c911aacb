import type { Account } from './account.entity.js';

export const accountStatuses = [
  'awaiting-confirmation',
  'awaiting-password',
  'active',
  'disabled',
] as const;
export type AccountStatus = (typeof accountStatuses)[number];

/** Where an account stands. Only an active one can sign in or stay signed in. */
export function accountStatus(
  account: Pick<Account, 'disabledAt' | 'roleConfirmedAt' | 'passwordHash'>,
): AccountStatus {
  if (account.disabledAt !== null) return 'disabled';
  if (account.roleConfirmedAt === null) return 'awaiting-confirmation';
  return account.passwordHash === null ? 'awaiting-password' : 'active';
}
