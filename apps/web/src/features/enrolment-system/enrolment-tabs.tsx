import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { AddressTabs, addressTab } from '../../components/address-tabs.js';
import { useMessages } from '../../platform/messages/messages.js';

const tabs = [
  { name: 'differences', to: '/enrolment' },
  { name: 'doubles', to: '/enrolment/doubles' },
] as const;

/** What the enrolment system leaves to CGCN: differences to settle, and students who may be one. */
export function EnrolmentTabs({ active }: { active: (typeof tabs)[number]['name'] }): ReactElement {
  const { t } = useMessages();
  return (
    <AddressTabs label={t('enrolment-system.tabs')} active={active}>
      {tabs.map(({ name, to }) => (
        <li key={name}>
          <Link
            to={to}
            activeOptions={{ exact: true }}
            className={addressTab}
            aria-current={name === active ? 'page' : undefined}
          >
            {t(`enrolment-system.tabs.${name}`)}
          </Link>
        </li>
      ))}
    </AddressTabs>
  );
}
