/** What is told of an account in its history. What comes later and is not known here is left to the audit trail. */
export const accountDeeds = [
  'account.created',
  'account.profile-changed',
  'account.disabled',
  'account.reactivated',
  'account.role-changed',
  'account.role-confirmed',
  'account.password-reset-mailed',
  'account.new-password-asked',
  'account.password-set',
  'role-change.asked',
  'role-change.confirmed',
  'role-change.refused',
  'role-change.withdrawn',
  'second-factor.set-up',
  'second-factor.removed',
  'second-factor.recovery-codes-renewed',
  'second-factor.too-many-codes',
  'session.ended-everywhere',
] as const;

export type AccountDeed = (typeof accountDeeds)[number];

export function isAccountDeed(deed: string): deed is AccountDeed {
  return accountDeeds.some((known) => known === deed);
}
