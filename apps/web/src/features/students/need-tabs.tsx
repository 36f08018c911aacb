import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { AddressTabs, addressTab } from '../../components/address-tabs.js';
import { useMessages } from '../../platform/messages/messages.js';
import { useMay } from '../../platform/session/session.js';
import { type StudentFilter, studentNeeds } from './student-filter.js';

/**
 * All students, those whose numbers need somebody, and the lists of the classes; the class that was
 * chosen stays chosen.
 */
export function NeedTabs({
  filter: { needs: present, grade, classId },
  isAtClassLists = false,
}: {
  filter: StudentFilter;
  isAtClassLists?: boolean;
}): ReactElement {
  const { t } = useMessages();
  const handsOver = useMay('contact.propose') !== undefined;
  const rest = {
    ...(grade === undefined ? {} : { grade }),
    ...(classId === undefined ? {} : { classId }),
  };
  return (
    <AddressTabs
      label={t('students.needs.label')}
      active={isAtClassLists ? 'class-lists' : present}
    >
      {[undefined, ...studentNeeds].map((needs) => (
        <li key={needs ?? 'all'}>
          <Link
            to="/students"
            search={needs === undefined ? rest : { ...rest, needs }}
            resetScroll={false}
            activeOptions={{ exact: true }}
            className={addressTab}
            aria-current={needs === present && !isAtClassLists ? 'true' : undefined}
          >
            {t(`students.needs.${needs ?? 'all'}`)}
          </Link>
        </li>
      ))}
      {handsOver ? (
        <li>
          <Link
            to="/class-lists"
            className={addressTab}
            aria-current={isAtClassLists ? 'true' : undefined}
          >
            {t('students.lists.tab')}
          </Link>
        </li>
      ) : null}
    </AddressTabs>
  );
}
