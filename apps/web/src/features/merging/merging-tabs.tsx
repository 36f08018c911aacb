import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { AddressTabs, addressTab } from '../../components/address-tabs.js';
import { useMessages } from '../../platform/messages/messages.js';

const tabs = [
  { name: 'suggestions', to: '/guardian-merges' },
  { name: 'made', to: '/guardian-merges/made' },
] as const;

/** Guardians who may be one person, and those who were made one. */
export function MergingTabs({ active }: { active: (typeof tabs)[number]['name'] }): ReactElement {
  const { t } = useMessages();
  return (
    <AddressTabs label={t('merging.tabs')} active={active}>
      {tabs.map(({ name, to }) => (
        <li key={name}>
          <Link
            to={to}
            activeOptions={{ exact: true }}
            className={addressTab}
            aria-current={name === active ? 'page' : undefined}
          >
            {t(`merging.tabs.${name}`)}
          </Link>
        </li>
      ))}
    </AddressTabs>
  );
}
