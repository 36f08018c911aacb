import { useIsMutating, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ActionLink } from '../../components/action-link.js';
import { ErrorNotice } from '../../components/error-notice.js';
import { LoadingLines } from '../../components/loading-lines.js';
import { PageTitle } from '../../components/page-title.js';
import { useMessages } from '../../platform/messages/messages.js';
import { Acceptance } from './acceptance.js';
import { AcceptanceResult } from './acceptance-result.js';
import styles from './import-page.module.css';
import { acceptanceQuery, importQuery, type RosterPreview } from './import-queries.js';
import { RefusedRows } from './refused-rows.js';
import { RowTabs } from './row-tabs.js';
import { SheetsUnderstood } from './sheets-understood.js';
import { acceptRosterKey } from './use-accept-roster.js';

const route = getRouteApi('/signed-in/roster/$id');

/** An uploaded file: what was understood, one button that takes it over, and what came of it. */
export function ImportPage(): ReactElement {
  const { t, format } = useMessages();
  const { id } = route.useParams();
  const preview = useQuery(importQuery(id));
  if (preview.data !== undefined) {
    const { fileName, status, uploadedAt, acceptedAt } = preview.data;
    const isAccepted = status === 'accepted';
    return (
      <div className={styles.page}>
        <PageTitle
          lead={t(isAccepted ? 'roster.import.lead-accepted' : 'roster.import.lead', {
            name: fileName,
            time: format.dateTime(acceptedAt ?? uploadedAt),
          })}
        >
          {t(isAccepted ? 'roster.import.title-accepted' : 'roster.import.title')}
        </PageTitle>
        <Understood preview={preview.data} />
      </div>
    );
  }
  return (
    <div className={styles.page}>
      <PageTitle>{t('roster.import.title')}</PageTitle>
      {preview.isError ? (
        <>
          <ErrorNotice error={preview.error} retry={() => void preview.refetch()} />
          <p>
            <ActionLink to="/roster">{t('roster.import.other-file')}</ActionLink>
          </p>
        </>
      ) : (
        <LoadingLines lines={5} />
      )}
    </div>
  );
}

function Understood({ preview }: { preview: RosterPreview }): ReactElement {
  const { t, rich } = useMessages();
  const { id, status, counts, sheets } = preview;
  const isMine = useIsMutating({ mutationKey: acceptRosterKey(id) }) > 0;
  const { data: progress } = useQuery({
    ...acceptanceQuery(id, isMine),
    enabled: status !== 'accepted',
  });
  const isAccepting = isMine || typeof progress?.share === 'number';
  const { show } = route.useSearch();
  return (
    <>
      {status === 'accepted' ? (
        <AcceptanceResult preview={preview} />
      ) : (
        <section className={styles.understood}>
          <p className={styles.counts}>
            {counts.students === 0
              ? t('roster.import.no-students')
              : rich('roster.import.counts', {
                  students: counts.students,
                  classes: counts.classes,
                  phones: counts.distinctPhones,
                })}
          </p>
          <Acceptance
            preview={preview}
            isAccepting={isAccepting}
            share={progress?.share ?? undefined}
          />
        </section>
      )}
      <RefusedRows preview={preview} />
      {isAccepting ? null : (
        <>
          {status === 'accepted' ? null : <SheetsUnderstood importId={id} sheets={sheets} />}
          <RowTabs preview={preview} show={show} />
        </>
      )}
    </>
  );
}
