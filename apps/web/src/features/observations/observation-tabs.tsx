import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { AddressTabs, addressTab } from '../../components/address-tabs.js';
import { useMessages } from '../../platform/messages/messages.js';
import { useMay } from '../../platform/session/session.js';

const tabs = [
  { name: 'record', to: '/observations', action: 'observation.record' },
  { name: 'day', to: '/observations/day', action: 'observation.read' },
  { name: 'mail', to: '/observations/mail', action: 'observations-mail.read' },
] as const;

/** Recording, what was recorded, and the mail of the day; as far as the person has to do with them. */
export function ObservationTabs({
  active,
}: {
  active: (typeof tabs)[number]['name'];
}): ReactElement | null {
  const { t } = useMessages();
  const may = {
    'observation.record': useMay('observation.record') !== undefined,
    'observation.read': useMay('observation.read') !== undefined,
    'observations-mail.read': useMay('observations-mail.read') !== undefined,
  };
  const shown = tabs.filter(({ action }) => may[action]);
  if (shown.length < 2) return null;
  return (
    <AddressTabs label={t('observations.tabs')} active={active}>
      {shown.map(({ name, to }) => (
        <li key={name}>
          <Link
            to={to}
            activeOptions={{ exact: true }}
            className={addressTab}
            aria-current={name === active ? 'page' : undefined}
          >
            {t(`observations.tab.${name}`)}
          </Link>
        </li>
      ))}
    </AddressTabs>
  );
}
