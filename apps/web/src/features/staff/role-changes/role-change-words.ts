import type { Messages } from '../../../platform/messages/messages.js';
import type { RoleChange } from './role-change-queries.js';

type Words = Pick<Messages, 't'>;

/** What is asked for, in a few words: "Trao vai trò Tổ CGCN". */
export function askedFor({ kind, role, account }: RoleChange, { t }: Words): string {
  if (kind === 'email') return t('staff.change.email');
  if (kind === 'second-factor-reset') return t('staff.change.second-factor-reset');
  const wanted = role === null ? '' : t(`accounts.role.${role}`);
  return t(account.role === null ? 'staff.change.new-account' : 'staff.change.role', {
    role: wanted,
  });
}

/** What comes of it once it is confirmed. */
export function consequenceOf({ kind, role, email, account }: RoleChange, { t }: Words): string {
  const name = account.displayName;
  if (kind === 'email') return t('staff.change.email.then', { name, email: email ?? '' });
  if (kind === 'second-factor-reset') return t('staff.change.second-factor-reset.then', { name });
  const wanted = role === null ? '' : t(`accounts.role.${role}`);
  return account.role === null
    ? t('staff.change.new-account.then', { name, role: wanted, email: account.email ?? '' })
    : t('staff.change.role.then', {
        ...{ name, role: wanted },
        before: t(`accounts.role.${account.role}`),
      });
}
