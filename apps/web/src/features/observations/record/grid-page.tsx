import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { EmptyState } from '../../../components/empty-state.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { ObservationTabs } from '../observation-tabs.js';
import styles from '../observations.module.css';
import { PendingNotice } from '../outbox/pending-notice.js';
import { useToday } from './use-today.js';

/** Every class, with how much was seen of it today: the beginning of each observation. */
export function GridPage(): ReactElement {
  const { t, format } = useMessages();
  const { grid, outbox, observations } = useToday();
  const { data } = grid;
  const countOf = (classId: string): number =>
    observations.filter((one) => one.classId === classId).length;
  return (
    <>
      <PageTitle
        lead={
          data === undefined
            ? undefined
            : t('observations.grid.lead', { date: format.date(data.date) })
        }
      >
        {t('observations.grid.title')}
      </PageTitle>
      <ObservationTabs active="record" />
      <PendingNotice outbox={outbox} />
      {data === undefined ? (
        grid.isError ? (
          <ErrorNotice error={grid.error} retry={() => void grid.refetch()} />
        ) : (
          <LoadingLines lines={5} />
        )
      ) : data.classes.length === 0 ? (
        <EmptyState title={t('observations.grid.empty')}>
          {t('observations.grid.empty-words')}
        </EmptyState>
      ) : (
        <nav aria-label={t('observations.grid.classes')}>
          <ul className={styles.classes}>
            {data.classes.map(({ id, name }) => {
              const count = countOf(id);
              return (
                <li key={id}>
                  <Link
                    to="/observations/classes/$id"
                    params={{ id }}
                    className={styles.oneClass}
                    data-seen={count > 0}
                  >
                    <span>{name}</span>
                    {count === 0 ? null : (
                      <span className={styles.count}>
                        {t('observations.grid.count', { count })}
                      </span>
                    )}
                  </Link>
                </li>
              );
            })}
          </ul>
        </nav>
      )}
    </>
  );
}
