import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { Dialog, dialogActions, dialogForm } from '../../../components/dialog.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { ClassDay, SentReport } from '../reading/report-queries.js';
import styles from './class-day-page.module.css';
import { useClassDayVerb } from './use-class-day.js';

/** How many families have it, and who has not, each with the reason; expired ones may go again. */
export function Results({ day }: { day: ClassDay }): ReactElement {
  const { t } = useMessages();
  const [asks, setAsks] = useState(false);
  const last = day.students.flatMap(({ fullName, reports }) => {
    const report = reports.at(-1);
    return report === undefined ? [] : [{ fullName, report }];
  });
  const of = (...outcomes: SentReport['outcome'][]) =>
    last.filter(({ report }) => outcomes.includes(report.outcome));
  const expired = of('expired');
  const without = of('expired', 'did-not-arrive', 'nobody');
  const numbers = [
    { key: 'confirmed', tone: 'good', count: of('confirmed').length },
    { key: 'handed-over', tone: 'moving', count: of('handed-over', 'under-way').length },
    { key: 'missed', tone: without.length > 0 ? 'bad' : 'resting', count: without.length },
  ] as const;
  return (
    <section aria-labelledby="results" className={styles.section}>
      <h2 id="results">{t('daily-reports.results.title')}</h2>
      <dl className={styles.results}>
        {numbers.map(({ key, tone, count }) => (
          <div key={key} className={styles.result} data-tone={tone}>
            <dt>{t(`daily-reports.results.${key}`)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {without.length === 0 ? null : (
        <p>
          {t('daily-reports.results.who', {
            names: without.map(({ fullName }) => fullName).join(', '),
          })}
        </p>
      )}
      {expired.length === 0 || !day.can.sendAgain ? null : (
        <div className={styles.actions}>
          <Button onClick={() => setAsks(true)}>
            {t('daily-reports.again.open', { count: expired.length })}
          </Button>
        </div>
      )}
      {asks ? (
        <AgainDialog day={day} count={expired.length} onClose={() => setAsks(false)} />
      ) : null}
    </section>
  );
}

function AgainDialog({
  day,
  count,
  onClose,
}: {
  day: ClassDay;
  count: number;
  onClose: () => void;
}): ReactElement {
  const { t, format } = useMessages();
  const again = useClassDayVerb(day, () =>
    answerOf(
      api.POST('/api/v1/classes/{id}/daily-reports/{date}/sending-again', {
        params: { path: { id: day.classId, date: day.date } },
      }),
    ),
  );
  return (
    <Dialog title={t('daily-reports.again.title')} onClose={onClose}>
      <div className={dialogForm}>
        <p>{t('daily-reports.again.words', { count, date: format.date(day.date) })}</p>
        <ErrorNotice error={again.error} />
        <div className={dialogActions}>
          <Button
            loading={again.isPending}
            onClick={() => again.mutate(undefined, { onSuccess: onClose })}
          >
            {t('daily-reports.again.button', { count })}
          </Button>
          <Button variant="default" disabled={again.isPending} onClick={onClose}>
            {t('daily-reports.not-yet')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
