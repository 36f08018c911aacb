import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { EmptyState } from '../../../components/empty-state.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { ExportButton } from '../../../components/export-button/export-button.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { api } from '../../../platform/api/api.js';
import { downloadWorkbook } from '../../../platform/api/download-workbook.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { classMonthQuery, schoolClockQuery } from '../looking-back-queries.js';
import { AttendancePart } from './attendance-part.js';
import { ClassDiariesPart } from './class-diaries-part.js';
import { ContradictionsPart } from './contradictions-part.js';
import { LatenessPart } from './lateness-part.js';
import { MonthBar } from './month-bar.js';
import { monthInWords, monthOf } from './month-words.js';
import styles from './month.module.css';
import { StudentsPart } from './students-part.js';

const route = getRouteApi('/signed-in/looking-back/classes/$id');

/** A class's month: attendance, its diaries, every student. */
export function ClassMonthPage(): ReactElement {
  const { t, language } = useMessages();
  const { id } = route.useParams();
  const search = route.useSearch();
  const clock = useQuery(schoolClockQuery);
  const present = clock.data === undefined ? undefined : monthOf(clock.data.now);
  const month = search.month ?? present;
  const found = useQuery(classMonthQuery(id, month));
  const data = found.data;
  return (
    <div className={styles.page}>
      <PageTitle>
        {month === undefined || data === undefined
          ? t('looking-back.menu')
          : t('looking-back.class-title', { class: data.className, month: monthInWords(month) })}
      </PageTitle>
      {month === undefined || present === undefined ? null : (
        <MonthBar month={month} present={present} classId={id}>
          {data === undefined || data.days.length === 0 ? null : (
            <ExportButton
              download={() =>
                downloadWorkbook(
                  api.POST('/api/v1/class-month-exports', {
                    body: { classId: id, month, language },
                    parseAs: 'blob',
                  }),
                  t('looking-back.class-file'),
                )
              }
            />
          )}
        </MonthBar>
      )}
      {data === undefined ? (
        found.isError || clock.isError ? (
          <>
            <ErrorNotice
              error={found.error ?? clock.error}
              retry={() => void (clock.isError ? clock.refetch() : found.refetch())}
            />
            <p>
              <Link to="/looking-back">{t('looking-back.back')}</Link>
            </p>
          </>
        ) : (
          <LoadingLines lines={6} />
        )
      ) : data.days.length === 0 ? (
        <EmptyState title={t('looking-back.no-school')} />
      ) : (
        <>
          <AttendancePart attendance={data.attendance} days={data.days} />
          <StudentsPart students={data.students} />
          <ClassDiariesPart days={data.days} />
          <LatenessPart lateness={data.lateness} />
          <ContradictionsPart contradictions={data.contradictions} />
        </>
      )}
    </div>
  );
}
