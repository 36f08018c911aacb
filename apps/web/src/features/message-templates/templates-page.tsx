import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ActionLink } from '../../components/action-link.js';
import { type Column, DataList } from '../../components/data-list/data-list.js';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorNotice } from '../../components/error-notice.js';
import { ExportButton } from '../../components/export-button/export-button.js';
import { LoadingLines } from '../../components/loading-lines.js';
import { PageTitle } from '../../components/page-title.js';
import {
  type MessageTemplate,
  templatesQuery,
} from '../../components/template-picker/templates-query.js';
import { api } from '../../platform/api/api.js';
import { downloadWorkbook } from '../../platform/api/download-workbook.js';
import { useMessages } from '../../platform/messages/messages.js';
import styles from './message-templates.module.css';

/** The texts that one may take: the comms team's, and one's own. */
export function TemplatesPage(): ReactElement {
  const { t, language } = useMessages();
  const list = useQuery(templatesQuery);
  return (
    <>
      <PageTitle
        lead={t('message-templates.lead')}
        actions={
          <ActionLink to="/message-templates/new">{t('message-templates.new.open')}</ActionLink>
        }
      >
        {t('message-templates.title')}
      </PageTitle>
      {list.data === undefined ? (
        list.isError ? (
          <ErrorNotice error={list.error} retry={() => void list.refetch()} />
        ) : (
          <LoadingLines lines={4} />
        )
      ) : list.data.templates.length === 0 ? (
        <EmptyState title={t('message-templates.empty.title')}>
          {t('message-templates.empty.words')}
        </EmptyState>
      ) : (
        <>
          <ExportButton
            isAbove
            download={() =>
              downloadWorkbook(
                api.POST('/api/v1/message-template-exports', {
                  body: { language },
                  parseAs: 'blob',
                }),
                t('message-templates.file'),
              )
            }
          />
          <Templates templates={list.data.templates} />
        </>
      )}
    </>
  );
}

function Templates({ templates }: { templates: readonly MessageTemplate[] }): ReactElement {
  const { t } = useMessages();
  const navigate = useNavigate();
  const whose = ({ isForAll }: MessageTemplate): string =>
    t(isForAll ? 'message-templates.for-all' : 'message-templates.own');
  const columns: Column<MessageTemplate>[] = [
    {
      key: 'name',
      heading: t('message-templates.name'),
      width: 'minmax(10rem, 1fr)',
      cell: ({ name }) => name,
    },
    {
      key: 'text',
      heading: t('message-templates.text'),
      width: 'minmax(14rem, 3fr)',
      cell: ({ text }) => (text.length > 160 ? `${text.slice(0, 160)}…` : text),
    },
    {
      key: 'whose',
      heading: t('message-templates.whose'),
      width: 'minmax(7rem, 10rem)',
      cell: whose,
    },
  ];
  return (
    <DataList
      label={t('message-templates.title')}
      rows={templates}
      keyOf={({ id }) => id}
      nameOf={({ name }) => name}
      columns={columns}
      card={(template) => (
        <>
          <div>{template.name}</div>
          <div className={styles.quiet}>{whose(template)}</div>
        </>
      )}
      onOpen={({ id }) => void navigate({ to: '/message-templates/$id', params: { id } })}
    />
  );
}
