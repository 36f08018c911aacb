import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { AddressTabs, addressTab } from '../../../components/address-tabs.js';
import { EmptyState } from '../../../components/empty-state.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { takeNews } from '../../../platform/server-events/take-news.js';
import { useServerEvents } from '../../../platform/server-events/use-server-events.js';
import { useMay } from '../../../platform/session/session.js';
import { type Board, boardQuery, readBoard } from '../reading/report-queries.js';
import { BoardActions } from './board-actions.js';
import { BoardList } from './board-list.js';
import styles from './board-page.module.css';
import { boardShows, shownClasses } from './board-search.js';
import { BoardDays } from './board-days.js';

const route = getRouteApi('/signed-in/daily-reports');

/** How every class of a day stands, as it changes. */
export function BoardPage(): ReactElement {
  const { t, format } = useMessages();
  const { date } = route.useSearch();
  const maySet = useMay('settings.change') !== undefined;
  const queryClient = useQueryClient();
  const board = useQuery(boardQuery(date));
  const day = board.data?.date;
  useServerEvents<Board>(
    day === undefined ? undefined : `/api/v1/daily-report-board/${day}/events`,
    {
      poll: () => readBoard(day),
      onNews: (news) => takeNews(queryClient, boardQuery(date).queryKey, news),
    },
  );
  return (
    <div className={styles.page}>
      <PageTitle
        actions={
          maySet ? (
            <Link to="/daily-reports/form" className={styles.day}>
              {t('daily-reports.form.open')}
            </Link>
          ) : undefined
        }
        lead={
          board.data === undefined
            ? undefined
            : t('daily-reports.board.lead', {
                date: format.date(board.data.date),
                time: format.time(board.data.dueAt),
              })
        }
      >
        {t('daily-reports.board.title')}
      </PageTitle>
      {board.data !== undefined ? (
        <>
          <BoardDays date={board.data.date} />
          <Classes board={board.data} />
        </>
      ) : board.isError ? (
        <ErrorNotice error={board.error} retry={() => void board.refetch()} />
      ) : (
        <LoadingLines lines={8} />
      )}
    </div>
  );
}

function Classes({ board }: { board: Board }): ReactElement {
  const { t } = useMessages();
  const { show } = route.useSearch();
  if (board.lessons === 'none') {
    return (
      <EmptyState title={t('daily-reports.board.no-school')}>
        {board.holiday ?? t('daily-reports.board.no-school-words')}
      </EmptyState>
    );
  }
  if (board.classes.length === 0) {
    return (
      <EmptyState title={t('daily-reports.board.none')}>
        {t('daily-reports.board.none-words')}
      </EmptyState>
    );
  }
  const shown = shownClasses(board.classes, show);
  return (
    <>
      <LateJobs board={board} />
      <BoardActions board={board} />
      {board.classes.length < 4 ? null : (
        <AddressTabs label={t('daily-reports.board.tabs')} active={show}>
          {([undefined, ...boardShows] as const).map((one) => (
            <li key={one ?? 'all'}>
              <Link
                to="/daily-reports"
                search={(before) => ({
                  ...(before.date === undefined ? {} : { date: before.date }),
                  ...(one === undefined ? {} : { show: one }),
                })}
                // Else the first, which asks for nothing, would be shown as chosen with each of the others.
                activeOptions={{ exact: true, includeSearch: true }}
                className={addressTab}
                aria-current={show === one ? 'page' : undefined}
              >
                {t(`daily-reports.board.show.${one ?? 'all'}`, {
                  count: shownClasses(board.classes, one).length,
                })}
              </Link>
            </li>
          ))}
        </AddressTabs>
      )}
      {shown.length === 0 ? (
        <EmptyState title={t('daily-reports.board.nothing-shown')} />
      ) : (
        <BoardList classes={shown} date={board.date} />
      )}
    </>
  );
}

/** What should have happened by itself, and did not. */
function LateJobs({ board: { lateJobs } }: { board: Board }): ReactElement | null {
  const { t, format } = useMessages();
  if (lateJobs.length === 0) return null;
  return (
    <div role="alert" className={styles.alarm}>
      <p>{t('daily-reports.jobs.title')}</p>
      <ul>
        {lateJobs.map(({ name, dueAt }) => (
          <li key={`${name} ${dueAt}`}>
            {t(`daily-reports.jobs.${name}`, { time: format.dateTime(dueAt) })}
          </li>
        ))}
      </ul>
    </div>
  );
}
