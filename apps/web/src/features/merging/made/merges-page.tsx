import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { EmptyState } from '../../../components/empty-state.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { ExportButton } from '../../../components/export-button/export-button.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { api } from '../../../platform/api/api.js';
import { downloadWorkbook } from '../../../platform/api/download-workbook.js';
import { type Messages, useMessages } from '../../../platform/messages/messages.js';
import { nameOf } from '../guardian-words.js';
import { type Merge, mergesQuery } from '../merging-queries.js';
import { MergingTabs } from '../merging-tabs.js';
import styles from '../merging.module.css';
import { SplitDialog } from './split-dialog.js';

/** Which guardians were made one, when and by whom; each can be split again. */
export function MergesPage(): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const list = useInfiniteQuery(mergesQuery);
  const [asked, setAsked] = useState<Merge>();
  const [done, setDone] = useState<string>();
  const merges = list.data?.pages.flatMap((page) => page.merges);
  return (
    <div className={styles.page}>
      <PageTitle lead={t('merging.made.lead')}>{t('merging.title')}</PageTitle>
      <MergingTabs active="made" />
      <p role="status" className={styles.done}>
        {done === undefined ? null : t('merging.split.done', { name: done })}
      </p>
      {merges === undefined || merges.length === 0 ? null : (
        <ExportButton
          download={() =>
            downloadWorkbook(
              api.POST('/api/v1/guardian-merge-exports', {
                body: { language: messages.language },
                parseAs: 'blob',
              }),
              t('merging.export.made'),
            )
          }
        />
      )}
      <ErrorNotice error={list.error} retry={() => void list.refetch()} />
      {list.isPending ? <LoadingLines lines={6} /> : null}
      {merges?.length === 0 ? (
        <EmptyState title={t('merging.made.empty.title')}>
          {t('merging.made.empty.words')}
        </EmptyState>
      ) : null}
      <ul aria-label={t('merging.made.list')} className={styles.lines}>
        {merges?.map((merge) => (
          <li key={merge.id} className={styles.line}>
            <div>
              <p className={styles.name}>{pairText(merge, messages)}</p>
              <p className={styles.quiet}>{whenText(merge, messages)}</p>
            </div>
            {merge.can.undo ? (
              <Button
                variant="default"
                onClick={() => {
                  setDone(undefined);
                  setAsked(merge);
                }}
              >
                {t('merging.split.open')}
              </Button>
            ) : null}
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
      {asked === undefined ? null : (
        <SplitDialog
          merge={asked}
          onClose={() => setAsked(undefined)}
          onDone={() => {
            setDone(nameOf(asked.keptName, messages));
            setAsked(undefined);
          }}
        />
      )}
    </div>
  );
}

function pairText({ keptName, goneName }: Merge, messages: Messages): string {
  return messages.t('merging.made.pair', {
    kept: nameOf(keptName, messages),
    gone: nameOf(goneName, messages),
  });
}

function whenText({ mergedByName, mergedAt, undoneAt }: Merge, { t, format }: Messages): string {
  const made = t('merging.made.by', {
    name: mergedByName ?? t('merging.made.somebody'),
    time: format.dateTime(mergedAt),
  });
  return undoneAt === null
    ? made
    : `${made} · ${t('merging.made.undone', { time: format.dateTime(undoneAt) })}`;
}
