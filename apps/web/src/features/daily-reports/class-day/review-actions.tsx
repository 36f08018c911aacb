import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { ClassDay } from '../reading/report-queries.js';
import styles from './class-day-page.module.css';
import { useClassDayVerb } from './use-class-day.js';

/** The steps of a review: begin, say that it is ready, look once more, lay it down. */
export function ReviewActions({ day }: { day: ClassDay }): ReactElement | null {
  const { t } = useMessages();
  const params = { path: { id: day.classId, date: day.date } };
  const review = '/api/v1/classes/{id}/daily-reports/{date}/review' as const;
  const readiness = '/api/v1/classes/{id}/daily-reports/{date}/readiness' as const;
  const begin = useClassDayVerb(day, () => answerOf(api.POST(review, { params })));
  const leave = useClassDayVerb(day, () => answerOf(api.DELETE(review, { params })));
  const makeReady = useClassDayVerb(day, () => answerOf(api.POST(readiness, { params })));
  const reopen = useClassDayVerb(day, () => answerOf(api.DELETE(readiness, { params })));
  const { can } = day;
  const hindrances = day.hindrances.filter(({ code }) => code !== 'report.evening-over');
  if (!can.begin && !can.leave && !can.makeReady && !can.reopen) return null;
  const error = [begin, leave, makeReady, reopen].find((verb) => verb.error !== null)?.error;
  return (
    <div className={styles.actions}>
      {can.begin ? (
        <Button loading={begin.isPending} onClick={() => begin.mutate()}>
          {t('daily-reports.review.begin')}
        </Button>
      ) : null}
      {can.makeReady ? (
        <Button
          loading={makeReady.isPending}
          disabled={hindrances.length > 0}
          onClick={() => makeReady.mutate()}
        >
          {t('daily-reports.review.make-ready')}
        </Button>
      ) : null}
      {can.reopen ? (
        <Button variant="default" loading={reopen.isPending} onClick={() => reopen.mutate()}>
          {t('daily-reports.review.reopen')}
        </Button>
      ) : null}
      {can.leave ? (
        <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>
          {t('daily-reports.review.leave')}
        </Button>
      ) : null}
      {can.makeReady && hindrances.length > 0 ? (
        <p className={styles.hindrance}>
          {t('daily-reports.review.not-ready', { count: hindrances.length })}
        </p>
      ) : null}
      <ErrorNotice error={error} />
    </div>
  );
}
