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
import { nameOf } from '../guardian-words.js';
import { type Suggestion, suggestionsQuery } from '../merging-queries.js';
import { MergingTabs } from '../merging-tabs.js';
import styles from '../merging.module.css';
import { ApartDialog } from './apart-dialog.js';
import { MergeDialog } from './merge-dialog.js';
import { SuggestionCard } from './suggestion-card.js';

/** Two guardians with one phone, side by side: CGCN says whether they are one person. */
export function SuggestionsPage(): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const list = useInfiniteQuery(suggestionsQuery);
  const [asked, setAsked] = useState<{ deed: 'merge' | 'apart'; suggestion: Suggestion }>();
  const [done, setDone] = useState<{ deed: 'merge' | 'apart'; name: string }>();
  const close = (): void => setAsked(undefined);
  const ask = (deed: 'merge' | 'apart', suggestion: Suggestion): void => {
    setDone(undefined);
    setAsked({ deed, suggestion });
  };
  const suggestions = list.data?.pages.flatMap((page) => page.suggestions);
  return (
    <div className={styles.page}>
      <PageTitle lead={t('merging.lead')}>{t('merging.title')}</PageTitle>
      <MergingTabs active="suggestions" />
      <p role="status" className={styles.done}>
        {done === undefined ? null : done.deed === 'apart' ? (
          t('merging.apart.done', { name: done.name })
        ) : (
          <>
            {t('merging.merge.done', { name: done.name })}{' '}
            <Link to="/guardian-merges/made">{t('merging.merge.see')}</Link>
          </>
        )}
      </p>
      {suggestions === undefined || suggestions.length === 0 ? null : (
        <ExportButton
          download={() =>
            downloadWorkbook(
              api.POST('/api/v1/merge-suggestion-exports', {
                body: { language: messages.language },
                parseAs: 'blob',
              }),
              t('merging.export.suggestions'),
            )
          }
        />
      )}
      <ErrorNotice error={list.error} retry={() => void list.refetch()} />
      {list.isPending ? <LoadingLines lines={6} /> : null}
      {suggestions?.length === 0 ? (
        <EmptyState title={t('merging.empty.title')}>{t('merging.empty.words')}</EmptyState>
      ) : null}
      <ul aria-label={t('merging.list')} className={styles.list}>
        {suggestions?.map((suggestion) => (
          <li key={suggestion.guardians.map(({ id }) => id).join(' ')}>
            <SuggestionCard suggestion={suggestion} onAsk={(deed) => ask(deed, suggestion)} />
          </li>
        ))}
      </ul>
      {list.hasNextPage ? (
        <div>
          <Button
            variant="default"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {t('merging.more')}
          </Button>
        </div>
      ) : null}
      {asked?.deed === 'merge' ? (
        <MergeDialog
          suggestion={asked.suggestion}
          onClose={close}
          onDone={(name) => {
            setDone({ deed: 'merge', name });
            close();
          }}
        />
      ) : null}
      {asked?.deed === 'apart' ? (
        <ApartDialog
          suggestion={asked.suggestion}
          onClose={close}
          onDone={() => {
            const [one] = asked.suggestion.guardians;
            setDone({ deed: 'apart', name: nameOf(one?.fullName ?? null, messages) });
            close();
          }}
        />
      ) : null}
    </div>
  );
}
