import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { ExportButton } from '../../../components/export-button/export-button.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { api } from '../../../platform/api/api.js';
import { downloadWorkbook } from '../../../platform/api/download-workbook.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { useMay } from '../../../platform/session/session.js';
import { schoolYearsQuery, type SchoolYear, yearLabel } from '../school-year-queries.js';
import { whenText } from '../school-years-page.js';
import { OpenedNotice } from './opened-notice.js';
import { UndoDialog } from './undo-dialog.js';
import { YearClasses } from './year-classes.js';
import styles from './year-page.module.css';

const route = getRouteApi('/signed-in/school-years/$year');

/** One school year: its classes, whoever is in them, and the way back out of it while there is one. */
export function YearPage(): ReactElement {
  const { t } = useMessages();
  const startYear = Number(route.useParams().year);
  const years = useQuery(schoolYearsQuery);
  const year = years.data?.schoolYears.find((one) => one.startYear === startYear);
  return (
    <div className={styles.page}>
      <PageTitle>{t('school-years.one.title', { label: yearLabel(startYear) })}</PageTitle>
      <p>
        <Link to="/school-years">{t('school-years.one.back')}</Link>
      </p>
      <ErrorNotice error={years.error} retry={() => void years.refetch()} />
      {years.isPending ? <LoadingLines lines={6} /> : null}
      {years.data !== undefined && year === undefined ? (
        <p>{t('school-years.one.not-found')}</p>
      ) : null}
      {year === undefined ? null : <Year year={year} />}
    </div>
  );
}

function Year({ year }: { year: SchoolYear }): ReactElement {
  const messages = useMessages();
  const { t, language } = messages;
  const mayExport = useMay('homeroom.assign') !== undefined;
  const [isUndoing, setUndoing] = useState(false);
  const { startYear, students, can } = year;
  const download = (): Promise<void> =>
    downloadWorkbook(
      api.POST('/api/v1/homeroom-exports', {
        body: { language, schoolYear: startYear },
        parseAs: 'blob',
      }),
      t('school-years.one.export-file', { label: yearLabel(startYear) }),
    );
  return (
    <>
      <OpenedNotice startYear={startYear} />
      <div className={styles.facts}>
        <p>
          {whenText(year, messages)} · {t('school-years.students', { count: students })}
        </p>
        <div className={styles.verbs}>
          {can.undoRollOver ? (
            <Button variant="default" onClick={() => setUndoing(true)}>
              {t('school-years.undo.open')}
            </Button>
          ) : null}
          {mayExport ? <ExportButton download={download} /> : null}
        </div>
      </div>
      <YearClasses year={year} />
      {isUndoing ? <UndoDialog year={year} onClose={() => setUndoing(false)} /> : null}
    </>
  );
}
