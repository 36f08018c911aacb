import { useInfiniteQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactElement, useMemo, useRef, useState } from 'react';
import { EmptyState } from '../../../components/empty-state.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { ExportButton } from '../../../components/export-button/export-button.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { useNearEnd } from '../../../components/use-near-end.js';
import { api } from '../../../platform/api/api.js';
import { downloadWorkbook } from '../../../platform/api/download-workbook.js';
import { useDraft } from '../../../platform/drafts/use-draft.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { EnrolmentTabs } from '../enrolment-tabs.js';
import { type Choices, choose, stillWaiting } from './choices.js';
import { ChoicesBar } from './choices-bar.js';
import { DifferenceCard } from './difference-card.js';
import { differencesQuery } from './differences-query.js';
import styles from './differences-page.module.css';
import { SettledNotice } from './settled-notice.js';
import { type Settled, useSettleDifferences } from './use-settle-differences.js';

const nothingChosen: Choices = {};

/**
 * What the enrolment system tells otherwise than the school has it. One goes through all of it, changes
 * one's mind as often as one likes, and records it at the end: what is recorded has no way back.
 */
export function DifferencesPage(): ReactElement {
  const { t, language } = useMessages();
  const list = useInfiniteQuery(differencesQuery);
  const { hasNextPage, isFetching, isError } = list;
  const end = useNearEnd(hasNextPage && !isFetching && !isError, () => void list.fetchNextPage());
  const draft = useDraft('enrolment-system.choices', nothingChosen);
  const [settled, setSettled] = useState<Settled>();
  const settle = useSettleDifferences();
  const waiting = useMemo(
    () => list.data?.pages.flatMap(({ differences }) => differences),
    [list.data],
  );
  const choices = stillWaiting(draft.value, waiting ?? []);
  const total = list.data?.pages[0]?.total ?? 0;
  const cards = useRef<HTMLUListElement>(null);
  const record = (): void =>
    settle.mutate(choices, {
      onSuccess: (outcome) => {
        setSettled(outcome);
        // What was refused stays chosen, so that it can be seen why.
        draft.set(
          Object.fromEntries(
            Object.entries(choices).filter(([id]) => outcome.refusals[id] !== undefined),
          ),
        );
      },
    });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const all = [...(cards.current?.querySelectorAll<HTMLElement>('fieldset') ?? [])];
    const present = all.findIndex((card) => card.contains(event.target as Node));
    const next = all[present + (event.key === 'ArrowDown' ? 1 : -1)];
    // Radios of the browser would choose instead.
    event.preventDefault();
    const side = next?.querySelector<HTMLElement>('input:checked') ?? next?.querySelector('input');
    side?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <>
      <PageTitle lead={t('enrolment-system.differences.lead')}>
        {t('enrolment-system.title')}
      </PageTitle>
      <EnrolmentTabs active="differences" />
      {settled === undefined ? null : <SettledNotice settled={settled} />}
      {waiting === undefined ? (
        isError ? null : (
          <LoadingLines lines={4} />
        )
      ) : waiting.length === 0 ? (
        <EmptyState title={t('enrolment-system.differences.empty.title')}>
          {t('enrolment-system.differences.empty.words')}
        </EmptyState>
      ) : (
        <>
          <ExportButton
            isAbove
            download={() =>
              downloadWorkbook(
                api.POST('/api/v1/enrolment-difference-exports', {
                  ...{ body: { language }, parseAs: 'blob' },
                }),
                t('enrolment-system.differences.file'),
              )
            }
          />
          <ChoicesBar
            total={total}
            choices={choices}
            isPending={settle.isPending}
            error={settle.error}
            onRecord={record}
            onClear={draft.clear}
          />
          <ul
            ref={cards}
            aria-label={t('enrolment-system.differences.list')}
            className={styles.cards}
            onKeyDown={onKeyDown}
          >
            {waiting.map((difference) => (
              <li key={difference.id}>
                <DifferenceCard
                  difference={difference}
                  choice={choices[difference.id]}
                  refusal={settled?.refusals[difference.id]}
                  onChoose={(choice) => {
                    setSettled(undefined);
                    draft.set(choose(choices, difference.id, choice));
                  }}
                />
              </li>
            ))}
          </ul>
          <div ref={end} />
          {list.isFetchingNextPage ? <LoadingLines lines={2} /> : null}
        </>
      )}
      <ErrorNotice
        error={list.error}
        retry={() => void (list.isFetchNextPageError ? list.fetchNextPage() : list.refetch())}
      />
    </>
  );
}
