import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ActionLink } from '../../../components/action-link.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { SheetAcceptance } from './sheet-acceptance.js';
import { SheetFindings } from './sheet-findings.js';
import { SheetPeople } from './sheet-people.js';
import styles from './sheet.module.css';
import { sheetQuery } from './sheet-queries.js';

const route = getRouteApi('/signed-in/accounts/sheet/$id');

/** An uploaded sheet: who was understood, one button that makes their accounts, and what came of it. */
export function SheetPage(): ReactElement {
  const { t, format } = useMessages();
  const { id } = route.useParams();
  const sheet = useQuery(sheetQuery(id));
  if (sheet.data === undefined) {
    return (
      <div className={styles.page}>
        <PageTitle>{t('staff.sheet.preview')}</PageTitle>
        {sheet.isError ? (
          <>
            <ErrorNotice error={sheet.error} retry={() => void sheet.refetch()} />
            <p>
              <ActionLink to="/accounts/sheet">{t('staff.sheet.other')}</ActionLink>
            </p>
          </>
        ) : (
          <LoadingLines lines={5} />
        )}
      </div>
    );
  }
  const { fileName, status, uploadedAt, acceptedAt, people, findings } = sheet.data;
  const isAccepted = status === 'accepted';
  return (
    <div className={styles.page}>
      <PageTitle
        lead={t(isAccepted ? 'staff.sheet.accepted-at' : 'staff.sheet.uploaded-at', {
          name: fileName,
          time: format.dateTime(acceptedAt ?? uploadedAt),
        })}
      >
        {t(isAccepted ? 'staff.sheet.accepted' : 'staff.sheet.preview')}
      </PageTitle>
      <SheetAcceptance sheet={sheet.data} />
      {findings.length === 0 ? null : <SheetFindings sheet={sheet.data} />}
      {people.length === 0 ? null : <SheetPeople people={people} isAccepted={isAccepted} />}
    </div>
  );
}
