import { lessonTimeLabels } from '@lien-lac/domain';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../components/error-notice.js';
import { ExportButton } from '../../components/export-button/export-button.js';
import { LoadingLines } from '../../components/loading-lines.js';
import { PageTitle } from '../../components/page-title.js';
import { useMessages } from '../../platform/messages/messages.js';
import { CalendarForm } from './calendar-form.js';
import styles from './calendar-page.module.css';
import { calendarQuery, dayTimesQuery, downloadCalendar } from './calendar-queries.js';
import { DayTimesForm } from './day-times-form.js';

/** On which days there is school, and what is due at which hour of them. */
export function CalendarPage(): ReactElement {
  const { t, language, format } = useMessages();
  const calendar = useQuery(calendarQuery);
  const times = useQuery(dayTimesQuery);
  const view = calendar.data;
  return (
    <div className={styles.page}>
      <PageTitle
        lead={t('school-calendar.lead')}
        actions={<ExportButton download={() => downloadCalendar(language)} />}
      >
        {t('school-calendar.title')}
      </PageTitle>
      <ErrorNotice error={calendar.error} retry={() => void calendar.refetch()} />
      {calendar.isPending ? <LoadingLines lines={8} /> : null}
      {view === undefined ? null : (
        <>
          <div className={styles.state}>
            <p>
              {t('school-calendar.today', {
                date: format.date(view.today),
                lessons: lessonTimeLabels[view.lessonsToday][language].toLowerCase(),
              })}
            </p>
            {view.nextSchoolDay === null ? null : (
              <p>{t('school-calendar.next', { date: format.date(view.nextSchoolDay) })}</p>
            )}
            {view.isUsual ? <p>{t('school-calendar.usual')}</p> : null}
          </div>
          <CalendarForm key={view.version} view={view} />
        </>
      )}
      <ErrorNotice error={times.error} retry={() => void times.refetch()} />
      {times.data === undefined ? null : (
        <DayTimesForm key={`times ${times.data.version}`} view={times.data} />
      )}
    </div>
  );
}
