import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ActionLink } from '../../../components/action-link.js';
import { EmptyState } from '../../../components/empty-state.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { BackIcon } from '../../../components/icons.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { StateBadge } from '../../../components/state-badge.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { takeNews } from '../../../platform/server-events/take-news.js';
import { useServerEvents } from '../../../platform/server-events/use-server-events.js';
import { type ClassDay, classDayQuery, readClassDay } from '../reading/report-queries.js';
import styles from './class-day-page.module.css';
import { Contradictions } from './contradictions.js';
import { Results } from './results.js';
import { ReviewActions } from './review-actions.js';
import { SendPane } from './send-pane.js';
import { Students } from './students.js';

const route = getRouteApi('/signed-in/daily-reports/$date/$classId');

/** A class's day: the diary beside the observations, what is open, and what each family is told. */
export function ClassDayPage(): ReactElement {
  const { t } = useMessages();
  const { classId, date } = route.useParams();
  const queryClient = useQueryClient();
  const day = useQuery(classDayQuery(classId, date));
  // What a colleague, the teacher or a department does meanwhile is seen here too.
  useServerEvents<ClassDay>(
    day.data === undefined ? undefined : `/api/v1/classes/${classId}/daily-reports/${date}/events`,
    {
      poll: () => readClassDay(classId, date),
      onNews: (news) => takeNews(queryClient, classDayQuery(classId, date).queryKey, news),
    },
  );
  if (day.data !== undefined) return <OneDay key={classId} day={day.data} />;
  return (
    <>
      <PageTitle>{t('daily-reports.class.title')}</PageTitle>
      {day.isError ? (
        <>
          <ErrorNotice error={day.error} retry={() => void day.refetch()} />
          <ToBoard date={date} />
        </>
      ) : (
        <LoadingLines lines={8} />
      )}
    </>
  );
}

function ToBoard({ date }: { date: string }): ReactElement {
  const { t } = useMessages();
  return (
    <Link to="/daily-reports" search={{ date }} className={styles.toBoard}>
      <BackIcon /> {t('daily-reports.class.to-board')}
    </Link>
  );
}

function OneDay({ day }: { day: ClassDay }): ReactElement {
  const { t, format } = useMessages();
  const isIn = day.state !== 'awaited' && day.state !== 'missing';
  return (
    <div className={styles.page}>
      <ToBoard date={day.date} />
      <PageTitle lead={<Lead day={day} />}>
        {t('daily-reports.class.title-of', {
          class: day.className,
          date: format.date(day.date),
        })}
      </PageTitle>
      {isIn ? (
        <>
          <ReviewActions day={day} />
          {day.state === 'sent' ? <Results day={day} /> : null}
          <Contradictions day={day} />
          <div className={styles.columns}>
            <Students day={day} />
            {day.state === 'sent' ? null : <SendPane day={day} />}
          </div>
        </>
      ) : (
        <EmptyState
          title={t('daily-reports.class.not-in')}
          action={
            day.can.fillIn ? (
              <ActionLink
                to="/class-diaries/$classId/$date"
                params={{ classId: day.classId, date: day.date }}
              >
                {t('daily-reports.class.fill-in')}
              </ActionLink>
            ) : undefined
          }
        >
          {t('daily-reports.class.not-in-words')}
        </EmptyState>
      )}
    </div>
  );
}

/** Its state; who handed it in and when; who has it in hand. */
function Lead({ day }: { day: ClassDay }): ReactElement {
  const { t, format } = useMessages();
  const { handedInAt, handedInBy, minutesLate, forTeacher, reviewerName } = day;
  return (
    <span className={styles.lead}>
      <StateBadge of="board" state={day.state} />
      {handedInAt === null ? null : (
        <span>
          {t(forTeacher ? 'daily-reports.class.filled-in' : 'daily-reports.class.handed-in', {
            name: handedInBy ?? '',
            time: format.time(handedInAt),
          })}
          {minutesLate === null || minutesLate === 0
            ? null
            : ` · ${t('daily-reports.late', { minutes: minutesLate })}`}
        </span>
      )}
      {reviewerName === null ? null : (
        <span>{t('daily-reports.reviewed-by', { name: reviewerName })}</span>
      )}
    </span>
  );
}
