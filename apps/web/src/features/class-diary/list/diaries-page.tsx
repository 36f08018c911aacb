import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Navigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { EmptyState } from '../../../components/empty-state.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { ForwardIcon } from '../../../components/icons.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { StateBadge } from '../../../components/state-badge.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { useMay } from '../../../platform/session/session.js';
import { DayLinks } from './day-links.js';
import { diariesQuery, type DiaryListView } from '../reading/diary-queries.js';
import styles from './diaries-page.module.css';
import { closedWords } from './closed-words.js';

const route = getRouteApi('/signed-in/class-diaries');

/** The diaries of a day. Whoever has one class alone goes on to its diary. */
export function DiariesPage(): ReactElement {
  const { t, format } = useMessages();
  const { date } = route.useSearch();
  const isOwn = useMay('diary.read') === 'own-class';
  const list = useQuery(diariesQuery(date));
  const [only, ...others] = list.data?.classes ?? [];
  if (isOwn && list.data !== undefined && only !== undefined && others.length === 0) {
    const params = { classId: only.classId, date: list.data.date };
    return <Navigate to="/class-diaries/$classId/$date" params={params} replace />;
  }
  return (
    <div className={styles.page}>
      <PageTitle
        lead={
          list.data === undefined
            ? undefined
            : t('class-diary.list.lead', { date: format.date(list.data.date) })
        }
      >
        {t('class-diary.menu')}
      </PageTitle>
      {list.data !== undefined ? (
        <>
          <DayLinks date={list.data.date} now={list.data.now} />
          <Classes list={list.data} />
        </>
      ) : list.isError ? (
        <ErrorNotice error={list.error} retry={() => void list.refetch()} />
      ) : (
        <LoadingLines lines={6} />
      )}
    </div>
  );
}

function Classes({ list }: { list: DiaryListView }): ReactElement {
  const { t, format } = useMessages();
  if (list.closedBecause === 'diary.no-school' || list.closedBecause === 'diary.day-ahead') {
    return <EmptyState title={t(closedWords[list.closedBecause])} />;
  }
  if (list.classes.length === 0) {
    return (
      <EmptyState title={t('class-diary.list.none')}>{t('class-diary.list.none-words')}</EmptyState>
    );
  }
  return (
    <ul className={styles.classes} aria-label={t('class-diary.list.label')}>
      {list.classes.map(({ classId, className, teacherName, status, handedIn }) => (
        <li key={classId}>
          <Link
            to="/class-diaries/$classId/$date"
            params={{ classId, date: list.date }}
            className={styles.line}
          >
            <strong>{className}</strong>
            <span className={styles.teacher}>
              {teacherName ?? t('class-diary.list.no-teacher')}
            </span>
            <span className={styles.state}>
              {status === null ? (
                t('class-diary.list.not-begun')
              ) : (
                <StateBadge of="diary" state={status} plain />
              )}
              {handedIn === null ? null : (
                <span>
                  {format.time(handedIn.at)}
                  {handedIn.minutesLate === 0
                    ? null
                    : ` · ${t('class-diary.late', { minutes: handedIn.minutesLate })}`}
                </span>
              )}
            </span>
            <ForwardIcon />
          </Link>
        </li>
      ))}
    </ul>
  );
}
