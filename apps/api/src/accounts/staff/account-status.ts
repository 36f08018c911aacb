import type { Account } from './account.entity.js';

export const accountStatuses = [
  'awaiting-confirmation',
  'awaiting-password',
  'active',
  'disabled',
] as const;
export type AccountStatus = (typeof accountStatuses)[number];

/** Where an account stands. Only an active one can sign in or stay signed in. */
export function accountStatus({
  passwordHash,
  ...account
}: Pick<Account, 'disabledAt' | 'roleConfirmedAt' | 'passwordHash'>): AccountStatus {
  return accountStatusOf({ ...account, hasPassword: passwordHash !== null });
}

/** The same for whoever is better off without the hash. */
export function accountStatusOf(account: {
  disabledAt: Date | null;
  roleConfirmedAt: Date | null;
  hasPassword: boolean;
}): AccountStatus {
  if (account.disabledAt !== null) return 'disabled';
  if (account.roleConfirmedAt === null) return 'awaiting-confirmation';
  return account.hasPassword ? 'active' : 'awaiting-password';
}
