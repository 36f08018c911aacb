import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMessages } from '../../platform/messages/messages.js';
import styles from './need-tabs.module.css';
import { type StudentFilter, studentNeeds } from './student-filter.js';

/** All students, or those whose numbers need somebody; the class that was chosen stays chosen. */
export function NeedTabs({ filter }: { filter: StudentFilter }): ReactElement {
  const { t } = useMessages();
  const { needs: present, ...rest } = filter;
  return (
    <nav aria-label={t('students.needs.label')}>
      <ul className={styles.tabs}>
        {[undefined, ...studentNeeds].map((needs) => (
          <li key={needs ?? 'all'}>
            <Link
              to="/students"
              search={needs === undefined ? rest : { ...rest, needs }}
              resetScroll={false}
              activeOptions={{ exact: true }}
              className={styles.tab}
              aria-current={needs === present ? 'true' : undefined}
            >
              {t(`students.needs.${needs ?? 'all'}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
