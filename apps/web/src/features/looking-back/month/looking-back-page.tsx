import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { EmptyState } from '../../../components/empty-state.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { ExportButton } from '../../../components/export-button/export-button.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { api } from '../../../platform/api/api.js';
import { downloadWorkbook } from '../../../platform/api/download-workbook.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { useMay } from '../../../platform/session/session.js';
import { classesQuery, schoolClockQuery, schoolMonthQuery } from '../looking-back-queries.js';
import { AttendancePart } from './attendance-part.js';
import { ClassesPart } from './classes-part.js';
import { ContradictionsPart } from './contradictions-part.js';
import { LatenessPart } from './lateness-part.js';
import { MonthBar } from './month-bar.js';
import { monthInWords, monthOf } from './month-words.js';
import styles from './month.module.css';

const route = getRouteApi('/signed-in/looking-back');

/** The school's month; whoever has a class comes to its month. */
export function LookingBackPage(): ReactElement {
  return useMay('daily-report.read') === 'all' ? <SchoolMonthPage /> : <OwnClass />;
}

function OwnClass(): ReactElement {
  const { t } = useMessages();
  const classes = useQuery(classesQuery);
  const search = route.useSearch();
  const first = classes.data?.classes[0];
  if (first !== undefined) {
    return (
      <Navigate to="/looking-back/classes/$id" params={{ id: first.id }} search={search} replace />
    );
  }
  return (
    <div className={styles.page}>
      <PageTitle>{t('looking-back.menu')}</PageTitle>
      {classes.isError ? (
        <ErrorNotice error={classes.error} retry={() => void classes.refetch()} />
      ) : classes.data === undefined ? (
        <LoadingLines lines={4} />
      ) : (
        <EmptyState title={t('looking-back.no-class')}>{t('looking-back.no-class-why')}</EmptyState>
      )}
    </div>
  );
}

function SchoolMonthPage(): ReactElement {
  const { t, language } = useMessages();
  const search = route.useSearch();
  const clock = useQuery(schoolClockQuery);
  const present = clock.data === undefined ? undefined : monthOf(clock.data.now);
  const month = search.month ?? present;
  const found = useQuery(schoolMonthQuery(month));
  const data = found.data;
  return (
    <div className={styles.page}>
      <PageTitle lead={t('looking-back.school-lead')}>
        {month === undefined
          ? t('looking-back.menu')
          : t('looking-back.school-title', { month: monthInWords(month) })}
      </PageTitle>
      {month === undefined || present === undefined ? null : (
        <MonthBar month={month} present={present}>
          {data === undefined || data.days.length === 0 ? null : (
            <ExportButton
              download={() =>
                downloadWorkbook(
                  api.POST('/api/v1/school-month-exports', {
                    body: { month, language },
                    parseAs: 'blob',
                  }),
                  t('looking-back.school-file'),
                )
              }
            />
          )}
        </MonthBar>
      )}
      {data === undefined ? (
        found.isError || clock.isError ? (
          <ErrorNotice
            error={found.error ?? clock.error}
            retry={() => void (clock.isError ? clock.refetch() : found.refetch())}
          />
        ) : (
          <LoadingLines lines={6} />
        )
      ) : data.days.length === 0 ? (
        <EmptyState title={t('looking-back.no-school')} />
      ) : (
        <>
          <AttendancePart attendance={data.attendance} days={data.days} />
          <LatenessPart lateness={data.lateness} />
          <ClassesPart month={data.month} classes={data.classes} />
          <ContradictionsPart contradictions={data.contradictions} />
        </>
      )}
    </div>
  );
}
