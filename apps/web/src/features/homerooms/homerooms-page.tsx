import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ActionLink } from '../../components/action-link.js';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorNotice } from '../../components/error-notice.js';
import { ExportButton } from '../../components/export-button/export-button.js';
import { LoadingLines } from '../../components/loading-lines.js';
import { PageTitle } from '../../components/page-title.js';
import { api } from '../../platform/api/api.js';
import { downloadWorkbook } from '../../platform/api/download-workbook.js';
import { useMessages } from '../../platform/messages/messages.js';
import { useMay } from '../../platform/session/session.js';
import { ClassList } from './class-list.js';
import { byNeed } from './class-order.js';
import { homeroomsQuery, schoolYearsQuery } from './homeroom-queries.js';
import styles from './homerooms-page.module.css';

const route = getRouteApi('/signed-in/homerooms');

/** Which class has whom: those without a teacher first. */
export function HomeroomsPage(): ReactElement {
  const { t } = useMessages();
  const { year } = route.useSearch();
  const mayAssign = useMay('homeroom.assign') !== undefined;
  if (!mayAssign) {
    return (
      <>
        <PageTitle>{t('homerooms.title')}</PageTitle>
        <div role="alert">
          <EmptyState title={t('homerooms.not-allowed.title')}>
            {t('homerooms.not-allowed.words')}
          </EmptyState>
        </div>
      </>
    );
  }
  return <Homerooms key={year} year={year} />;
}

function Homerooms({ year }: { year: number | undefined }): ReactElement {
  const { t, language } = useMessages();
  const download = (): Promise<void> =>
    downloadWorkbook(
      api.POST('/api/v1/homeroom-exports', {
        body: { language, ...(year === undefined ? {} : { schoolYear: year }) },
        parseAs: 'blob',
      }),
      t('homerooms.export-file'),
    );
  const list = useQuery(homeroomsQuery(year));
  const classes = list.data?.classes;
  const missing = classes?.filter(({ teacher }) => teacher === null).length ?? 0;
  return (
    <div className={styles.page}>
      <PageTitle lead={t('homerooms.lead')}>{t('homerooms.title')}</PageTitle>
      <SchoolYearChoice year={year} />
      {classes === undefined ? (
        list.isError ? (
          <ErrorNotice error={list.error} retry={() => void list.refetch()} />
        ) : (
          <LoadingLines lines={8} />
        )
      ) : classes.length === 0 ? (
        <EmptyState
          title={t('homerooms.empty.title')}
          action={<ActionLink to="/roster">{t('homerooms.empty.action')}</ActionLink>}
        >
          {t('homerooms.empty.words')}
        </EmptyState>
      ) : (
        <>
          <div className={styles.above}>
            <p role="status" className={styles.total}>
              {missing === 0
                ? t('homerooms.total-all', { count: classes.length })
                : t('homerooms.total-missing', { count: classes.length, missing })}
            </p>
            <ExportButton download={download} />
          </div>
          <ClassList classes={byNeed(classes)} />
        </>
      )}
    </div>
  );
}

/** The present school year and the next one, once it is opened; earlier ones are read elsewhere. */
function SchoolYearChoice({ year }: { year: number | undefined }): ReactElement | null {
  const { t } = useMessages();
  const navigate = useNavigate();
  const years = useQuery(schoolYearsQuery).data?.schoolYears ?? [];
  const present = years.find(({ isPresent }) => isPresent);
  if (present === undefined) return null;
  const offered = years.filter(
    ({ startYear }) => startYear >= present.startYear || startYear === year,
  );
  if (offered.length < 2) return null;
  return (
    <NativeSelect
      label={t('homerooms.year')}
      className={styles.years}
      value={year ?? present.startYear}
      onChange={({ currentTarget }) => {
        const chosen = Number(currentTarget.value);
        void navigate({
          to: '/homerooms',
          search: chosen === present.startYear ? {} : { year: chosen },
          replace: true,
        });
      }}
    >
      {offered.map(({ startYear, label, isPresent }) => (
        <option key={startYear} value={startYear}>
          {t(isPresent ? 'homerooms.year-present' : 'homerooms.year-other', { year: label })}
        </option>
      ))}
    </NativeSelect>
  );
}
