import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { EmptyState } from '../../../components/empty-state.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { ExportButton } from '../../../components/export-button/export-button.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { api } from '../../../platform/api/api.js';
import { downloadWorkbook } from '../../../platform/api/download-workbook.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { EnrolmentTabs } from '../enrolment-tabs.js';
import { ApartDialog } from './apart-dialog.js';
import { DoubleCard } from './double-card.js';
import { doublesQuery, type PossibleDouble } from './doubles-query.js';
import styles from './doubles-page.module.css';

/** Two students of one name and date of birth, side by side: CGCN says whether they are two. */
export function DoublesPage(): ReactElement {
  const { t, language } = useMessages();
  const list = useQuery(doublesQuery);
  const [asked, setAsked] = useState<PossibleDouble>();
  const [done, setDone] = useState<string>();
  const doubles = list.data?.doubles;
  return (
    <>
      <PageTitle lead={t('enrolment-system.doubles.lead')}>{t('enrolment-system.title')}</PageTitle>
      <EnrolmentTabs active="doubles" />
      <p role="status" className={styles.done}>
        {done === undefined ? null : t('enrolment-system.apart.done', { name: done })}
      </p>
      {doubles === undefined ? (
        list.isError ? (
          <ErrorNotice error={list.error} retry={() => void list.refetch()} />
        ) : (
          <LoadingLines lines={3} />
        )
      ) : doubles.length === 0 ? (
        <EmptyState title={t('enrolment-system.doubles.empty.title')}>
          {t('enrolment-system.doubles.empty.words')}
        </EmptyState>
      ) : (
        <>
          <ExportButton
            isAbove
            download={() =>
              downloadWorkbook(
                api.POST('/api/v1/enrolment-double-exports', {
                  body: { language },
                  parseAs: 'blob',
                }),
                t('enrolment-system.doubles.file'),
              )
            }
          />
          <p className={styles.total}>
            {t('enrolment-system.doubles.total', { count: doubles.length })}
          </p>
          <ul aria-label={t('enrolment-system.doubles.list')} className={styles.doubles}>
            {doubles.map((double) => (
              <li key={`${double.externalId} ${double.other.id}`}>
                <DoubleCard
                  double={double}
                  onApart={() => {
                    setDone(undefined);
                    setAsked(double);
                  }}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {asked === undefined ? null : (
        <ApartDialog
          double={asked}
          onClose={() => setAsked(undefined)}
          onDone={() => {
            setDone(asked.student.fullName);
            setAsked(undefined);
          }}
        />
      )}
    </>
  );
}
