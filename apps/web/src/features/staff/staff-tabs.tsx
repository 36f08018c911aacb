import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { AddressTabs, addressTab } from '../../components/address-tabs.js';
import { useMessages } from '../../platform/messages/messages.js';
import { useMay } from '../../platform/session/session.js';
import { roleChangesQuery } from './role-changes/role-change-queries.js';

const tabs = ['/accounts', '/accounts/role-changes', '/accounts/sheet'] as const;
type StaffTab = (typeof tabs)[number];

const words = {
  '/accounts': 'staff.tab.list',
  '/accounts/role-changes': 'staff.tab.role-changes',
  '/accounts/sheet': 'staff.tab.sheet',
} as const;

/** The accounts, what of them waits for a second person, and the sheet that makes many at once. */
export function StaffTabs({ active }: { active: StaffTab }): ReactElement | null {
  const { t, format } = useMessages();
  const manages = useMay('account.manage') !== undefined;
  const waiting = useQuery({ ...roleChangesQuery, enabled: manages }).data?.roleChanges.length ?? 0;
  // Whoever only answers has one page, and no need to choose.
  if (!manages) return null;
  return (
    <AddressTabs label={t('staff.tabs')} active={active}>
      {tabs.map((to) => (
        <li key={to}>
          <Link
            to={to}
            className={addressTab}
            activeOptions={{ exact: true }}
            aria-current={to === active ? 'page' : undefined}
          >
            {t(words[to])}
            {to === '/accounts/role-changes' && waiting > 0 ? ` ${format.number(waiting)}` : null}
          </Link>
        </li>
      ))}
    </AddressTabs>
  );
}
