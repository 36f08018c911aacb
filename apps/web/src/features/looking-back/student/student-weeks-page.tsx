import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { EmptyState } from '../../../components/empty-state.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { ExportButton } from '../../../components/export-button/export-button.js';
import { BackIcon, ForwardIcon } from '../../../components/icons.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { api } from '../../../platform/api/api.js';
import { downloadWorkbook } from '../../../platform/api/download-workbook.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { useMay } from '../../../platform/session/session.js';
import { type StudentWeeks, studentWeeksQuery } from '../looking-back-queries.js';
import { WeekDays } from './week-days.js';
import { WeeksOverview } from './weeks-overview.js';
import { percentInWords, shortDay } from '../month/month-words.js';
import styles from './weeks.module.css';

const route = getRouteApi('/signed-in/looking-back/students/$id');

/** A student's weeks on one page: attendance, conduct, what was sent and whether it arrived. */
export function StudentWeeksPage(): ReactElement {
  const { t } = useMessages();
  const { id } = route.useParams();
  const { day } = route.useSearch();
  const weeks = useQuery(studentWeeksQuery(id, day));
  if (weeks.data === undefined) {
    return (
      <div className={styles.page}>
        <PageTitle>{t('looking-back.weeks-title')}</PageTitle>
        {weeks.isError ? (
          <>
            <ErrorNotice error={weeks.error} retry={() => void weeks.refetch()} />
            <p>
              <Link to="/looking-back">{t('looking-back.back')}</Link>
            </p>
          </>
        ) : (
          <LoadingLines lines={6} />
        )}
      </div>
    );
  }
  return <Weeks id={id} day={day} weeks={weeks.data} />;
}

function Weeks({
  id,
  day,
  weeks: { student, year, weeks, earlier, later },
}: {
  id: string;
  day: string | undefined;
  weeks: StudentWeeks;
}): ReactElement {
  const { t, format, language } = useMessages();
  const seesContacts = useMay('contact.read') !== undefined;
  const withDays = weeks.filter(({ days }) => days.length > 0);
  return (
    <div className={styles.page}>
      <PageTitle
        lead={
          student.className === null
            ? t('looking-back.has-left')
            : t('looking-back.weeks-lead', { class: student.className })
        }
      >
        {student.fullName}
      </PageTitle>
      <p>
        {year.rate === null
          ? t('looking-back.no-diaries')
          : t('looking-back.year-says', {
              share: percentInWords(year.rate, format),
              late: year.late,
              withLeave: year.absentWithLeave,
              withoutLeave: year.absentWithoutLeave,
              early: year.leftEarly,
            })}
      </p>
      <div className={styles.bar}>
        {seesContacts ? (
          <Link to="/students/$id" params={{ id }} className={styles.link}>
            {t('looking-back.to-student')}
          </Link>
        ) : null}
        {withDays.length === 0 ? null : (
          <ExportButton
            download={() =>
              downloadWorkbook(
                api.POST('/api/v1/student-weeks-exports', {
                  body: { studentId: id, language, ...(day === undefined ? {} : { day }) },
                  parseAs: 'blob',
                }),
                t('looking-back.weeks-file'),
              )
            }
          />
        )}
      </div>
      {withDays.length === 0 ? (
        <EmptyState title={t('looking-back.no-weeks')} />
      ) : (
        <>
          <WeeksOverview weeks={withDays} />
          {withDays.map(({ monday, days }) => (
            <section key={monday} className={styles.week} aria-labelledby={`week-${monday}`}>
              <h2 id={`week-${monday}`}>
                {t('looking-back.week', {
                  from: shortDay(days[0]!.date),
                  until: shortDay(days.at(-1)!.date),
                })}
              </h2>
              <WeekDays days={days} ordinaryClass={student.className} />
            </section>
          ))}
        </>
      )}
      <nav className={styles.steps} aria-label={t('looking-back.other-weeks')}>
        {earlier === null ? null : (
          <Link to="." search={{ day: earlier }} className={styles.link}>
            <BackIcon /> {t('looking-back.earlier')}
          </Link>
        )}
        {later === null ? null : (
          <Link to="." search={{ day: later }} className={styles.link}>
            {t('looking-back.later')} <ForwardIcon />
          </Link>
        )}
      </nav>
    </div>
  );
}
