import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ActionLink } from '../../components/action-link.js';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorNotice } from '../../components/error-notice.js';
import { ForwardIcon } from '../../components/icons.js';
import { LoadingLines } from '../../components/loading-lines.js';
import { PageTitle } from '../../components/page-title.js';
import { type Messages, useMessages } from '../../platform/messages/messages.js';
import { useMay } from '../../platform/session/session.js';
import { type SchoolYear, schoolYearsQuery, yearLabel } from './school-year-queries.js';
import styles from './school-years-page.module.css';
import { undoneKey } from './use-school-year-verbs.js';

/** The school's years: this one, those that are over and stay to be read, and the way into the next. */
export function SchoolYearsPage(): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const years = useQuery(schoolYearsQuery);
  const { data: undone } = useQuery<string>({ queryKey: undoneKey, enabled: false });
  const manages = useMay('school-year.manage') !== undefined;
  const reads = useMay('contact.read') !== 'own-class';
  const { schoolYears = [], next = null } = years.data ?? {};
  const opens = manages && next !== null && schoolYears.length > 0;
  return (
    <div className={styles.page}>
      <PageTitle
        lead={t('school-years.lead')}
        actions={
          opens ? (
            <ActionLink to="/school-years/new">
              {t('school-years.prepare', { label: yearLabel(next) })}
            </ActionLink>
          ) : undefined
        }
      >
        {t('school-years.title')}
      </PageTitle>
      <p role="status" className={styles.undone}>
        {undone === undefined ? null : t('school-years.undone', { label: undone })}
      </p>
      <ErrorNotice error={years.error} retry={() => void years.refetch()} />
      {years.isPending ? <LoadingLines lines={3} /> : null}
      {years.data !== undefined && schoolYears.length === 0 ? (
        <EmptyState
          title={t('school-years.empty.title')}
          action={
            manages ? (
              <ActionLink to="/roster">{t('school-years.empty.action')}</ActionLink>
            ) : undefined
          }
        >
          {t('school-years.empty.words')}
        </EmptyState>
      ) : null}
      <ul className={styles.years} aria-label={t('school-years.title')}>
        {schoolYears.map((year) => (
          <li key={year.startYear}>
            {/* A class is a teacher's while they have it; of other years they see nothing. */}
            {reads || year.isPresent ? (
              <Link
                to="/school-years/$year"
                params={{ year: String(year.startYear) }}
                className={styles.year}
              >
                <YearWords year={year} messages={messages} />
                <ForwardIcon />
              </Link>
            ) : (
              <div className={styles.year}>
                <YearWords year={year} messages={messages} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function YearWords({ year, messages }: { year: SchoolYear; messages: Messages }): ReactElement {
  const { t } = messages;
  const { label, classes, students } = year;
  return (
    <span className={styles.words}>
      <strong className={styles.label}>{label}</strong>
      <span>{whenText(year, messages)}</span>
      <span className={styles.quiet}>
        {t('school-years.size', { classes })} · {t('school-years.students', { count: students })}
      </span>
    </span>
  );
}

/** Where the year stands in time: "Năm học này, từ 05/08/2026". */
export function whenText(
  { isPresent, startsOn, endsOn }: SchoolYear,
  { t, format }: Pick<Messages, 't' | 'format'>,
): string {
  const from = format.date(startsOn);
  if (isPresent && endsOn === null) return t('school-years.present', { from });
  if (isPresent) return t('school-years.present-until', { from, until: format.date(endsOn ?? '') });
  if (endsOn === null) return t('school-years.prepared', { from });
  return t('school-years.over', { from, until: format.date(endsOn) });
}
