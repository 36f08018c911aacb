import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { AddressTabs, addressTab } from '../../../components/address-tabs.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { useSession } from '../../../platform/session/session.js';
import { isSameFilter, type ListFilter, offeredFilters } from './list-filter.js';

/** Which announcements are shown; each choice is an address of its own. */
export function ListFilters({ active }: { active: ListFilter }): ReactElement {
  const { t } = useMessages();
  const { can } = useSession();
  const offered = offeredFilters.filter(
    (filter) =>
      isSameFilter(filter, active) ||
      (filter.isRare !== true && (filter.action === undefined || can[filter.action] !== undefined)),
  );
  return (
    <AddressTabs
      label={t('announcements.filter.label')}
      active={`${active.waiting} ${active.status}`}
    >
      {offered.map(({ name, ...filter }) => (
        <li key={name}>
          <Link
            to="/announcements"
            search={addressOf(filter)}
            activeOptions={{ exact: true, includeSearch: true }}
            className={addressTab}
          >
            {t(`announcements.filter.${name}`)}
          </Link>
        </li>
      ))}
    </AddressTabs>
  );
}

function addressOf({ waiting, status }: ListFilter): ListFilter {
  return {
    ...(waiting === undefined ? {} : { waiting }),
    ...(status === undefined ? {} : { status }),
  };
}
