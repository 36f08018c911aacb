import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { EmptyState } from '../../../components/empty-state.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { ExportButton } from '../../../components/export-button/export-button.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { api } from '../../../platform/api/api.js';
import { downloadWorkbook } from '../../../platform/api/download-workbook.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { useAllPages } from '../use-all-pages.js';
import { DepartedMoves } from './departed-moves.js';
import { MoveDialog } from './move-dialog.js';
import { type Departure, departuresQuery } from './move-queries.js';
import styles from './departures-page.module.css';

/** Who left the school: why and when, and the way back for whoever returns or had not left at all. */
export function DeparturesPage(): ReactElement {
  const { t, format, language } = useMessages();
  const departures = useInfiniteQuery(departuresQuery);
  useAllPages(departures);
  const [open, setOpen] = useState<{ deed: 'return' | 'undo'; departure: Departure }>();
  const close = (): void => setOpen(undefined);
  const found = departures.data?.pages.flatMap((page) => page.departures) ?? [];
  return (
    <div className={styles.page}>
      <PageTitle>{t('students.departures.title')}</PageTitle>
      <p>
        <Link to="/students">{t('students.one.back')}</Link>
      </p>
      {found.length === 0 ? null : (
        <ExportButton
          download={() =>
            downloadWorkbook(
              api.POST('/api/v1/departure-exports', { body: { language }, parseAs: 'blob' }),
              t('students.export.departures-file'),
            )
          }
        />
      )}
      <ErrorNotice error={departures.error} retry={() => void departures.refetch()} />
      {departures.isPending ? <LoadingLines lines={6} /> : null}
      {departures.data !== undefined && found.length === 0 ? (
        <EmptyState title={t('students.departures.empty.title')}>
          {t('students.departures.empty.words')}
        </EmptyState>
      ) : null}
      <ul className={styles.list}>
        {found.map((departure) => (
          <li key={departure.id} className={styles.line}>
            <div>
              <p className={styles.name}>{departure.fullName}</p>
              <p className={styles.quiet}>
                {[
                  departure.className,
                  departure.code,
                  t('students.departures.from', { day: format.date(departure.day) }),
                  t(`students.reason.${departure.reason}`),
                  departure.note,
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </p>
            </div>
            <div className={styles.deeds}>
              <Button variant="subtle" onClick={() => setOpen({ deed: 'undo', departure })}>
                {t('students.moves.undo')}
              </Button>
              <Button variant="default" onClick={() => setOpen({ deed: 'return', departure })}>
                {t('students.departures.return')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {open?.deed === 'return' ? (
        <MoveDialog
          kind="return"
          student={{ ...open.departure, id: open.departure.studentId, classId: null }}
          onClose={close}
        />
      ) : null}
      {open?.deed === 'undo' ? <DepartedMoves departure={open.departure} onClose={close} /> : null}
    </div>
  );
}
