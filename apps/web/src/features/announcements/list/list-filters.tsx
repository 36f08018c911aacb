import { Link } from '@tanstack/react-router';
import { type ReactElement, useEffect, useRef } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import { useSession } from '../../../platform/session/session.js';
import styles from './announcements-page.module.css';
import { isSameFilter, type ListFilter, offeredFilters } from './list-filter.js';

/** Which announcements are shown; each choice is an address of its own. */
export function ListFilters({ active }: { active: ListFilter }): ReactElement {
  const { t } = useMessages();
  const { can } = useSession();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // On a phone the chosen one may stand outside the screen.
    const chosen = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (chosen != null) list.current?.scrollTo({ left: chosen.offsetLeft - 16 });
  }, [active]);
  const offered = offeredFilters.filter(
    (filter) =>
      isSameFilter(filter, active) ||
      (filter.isRare !== true && (filter.action === undefined || can[filter.action] !== undefined)),
  );
  return (
    <nav aria-label={t('announcements.filter.label')}>
      <ul ref={list} className={styles.filters}>
        {offered.map(({ name, ...filter }) => (
          <li key={name}>
            <Link
              to="/announcements"
              search={addressOf(filter)}
              activeOptions={{ exact: true, includeSearch: true }}
              className={styles.filter}
            >
              {t(`announcements.filter.${name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function addressOf({ waiting, status }: ListFilter): ListFilter {
  return {
    ...(waiting === undefined ? {} : { waiting }),
    ...(status === undefined ? {} : { status }),
  };
}
