import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { ActionLink } from '../../components/action-link.js';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorNotice } from '../../components/error-notice.js';
import { ExportButton } from '../../components/export-button/export-button.js';
import { LinkButton } from '../../components/link-button.js';
import { LoadingLines } from '../../components/loading-lines.js';
import { PageTitle } from '../../components/page-title.js';
import { api } from '../../platform/api/api.js';
import { downloadWorkbook } from '../../platform/api/download-workbook.js';
import { useMessages } from '../../platform/messages/messages.js';
import styles from './api-clients-page.module.css';
import { ClientCard } from './client-card.js';
import { type ApiClient, apiClientsQuery } from './client-queries.js';
import { RevokeDialog } from './revoke-dialog.js';
import { RotateDialog } from './rotate-dialog.js';

/** What is being done to which program. */
interface Doing {
  what: 'rotate' | 'revoke';
  client: ApiClient;
}

/** The programs that may send data here: what each may do, until when, and the ways to stop it. */
export function ApiClientsPage(): ReactElement {
  const { t } = useMessages();
  const list = useQuery(apiClientsQuery);
  const [doing, setDoing] = useState<Doing>();
  const [revoked, setRevoked] = useState<string>();
  const all = list.data?.clients;
  const add = <ActionLink to="/api-clients/new">{t('api-clients.new')}</ActionLink>;
  return (
    <>
      <PageTitle
        lead={t('api-clients.lead')}
        actions={all === undefined || all.length === 0 ? undefined : add}
      >
        {t('api-clients.title')}
      </PageTitle>
      <p role="status" className={styles.done}>
        {revoked === undefined ? null : t('api-clients.revoked.done', { name: revoked })}
      </p>
      {all === undefined ? (
        list.isError ? (
          <ErrorNotice error={list.error} retry={() => void list.refetch()} />
        ) : (
          <LoadingLines lines={3} />
        )
      ) : all.length === 0 ? (
        <EmptyState title={t('api-clients.empty.title')} action={add}>
          {t('api-clients.empty.words')}
        </EmptyState>
      ) : (
        <Clients
          clients={all}
          onDo={(next) => {
            setRevoked(undefined);
            setDoing(next);
          }}
        />
      )}
      {doing?.what === 'rotate' ? (
        <RotateDialog client={doing.client} onClose={() => setDoing(undefined)} />
      ) : null}
      {doing?.what === 'revoke' ? (
        <RevokeDialog
          client={doing.client}
          onClose={() => setDoing(undefined)}
          onRevoked={() => {
            setRevoked(doing.client.name);
            setDoing(undefined);
          }}
        />
      ) : null}
    </>
  );
}

/** Those that may come in; the others unfold. */
function Clients({
  clients,
  onDo,
}: {
  clients: readonly ApiClient[];
  onDo: (doing: Doing) => void;
}): ReactElement {
  const { t, language } = useMessages();
  const live = clients.filter(({ revokedAt }) => revokedAt === null);
  const over = clients.filter(({ revokedAt }) => revokedAt !== null);
  const [isOpen, setOpen] = useState(false);
  const cards = (some: readonly ApiClient[]): ReactElement[] =>
    some.map((client) => (
      <li key={client.id}>
        <ClientCard
          client={client}
          onRotate={() => onDo({ what: 'rotate', client })}
          onRevoke={() => onDo({ what: 'revoke', client })}
        />
      </li>
    ));
  return (
    <>
      <ExportButton
        isAbove
        download={() =>
          downloadWorkbook(
            api.POST('/api/v1/api-clients/exports', { body: { language }, parseAs: 'blob' }),
            t('api-clients.list.file'),
          )
        }
      />
      <ul className={styles.clients} aria-label={t('api-clients.list')}>
        {cards(live)}
      </ul>
      {over.length === 0 ? null : (
        <>
          <LinkButton isExpanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t('api-clients.revoked.show', { count: over.length })}
          </LinkButton>
          {isOpen ? <ul className={styles.clients}>{cards(over)}</ul> : null}
        </>
      )}
    </>
  );
}
