import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { AddressTabs, addressTab } from '../../components/address-tabs.js';
import { useMessages } from '../../platform/messages/messages.js';
import { type StudentFilter, studentNeeds } from './student-filter.js';

/** All students, or those whose numbers need somebody; the class that was chosen stays chosen. */
export function NeedTabs({ filter }: { filter: StudentFilter }): ReactElement {
  const { t } = useMessages();
  const { needs: present, ...rest } = filter;
  return (
    <AddressTabs label={t('students.needs.label')} active={present}>
      {[undefined, ...studentNeeds].map((needs) => (
        <li key={needs ?? 'all'}>
          <Link
            to="/students"
            search={needs === undefined ? rest : { ...rest, needs }}
            resetScroll={false}
            activeOptions={{ exact: true }}
            className={addressTab}
            aria-current={needs === present ? 'true' : undefined}
          >
            {t(`students.needs.${needs ?? 'all'}`)}
          </Link>
        </li>
      ))}
    </AddressTabs>
  );
}
