import { unreachableReasonLabels, unreachableReasons } from '@lien-lac/domain';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LinkButton } from '../../../components/link-button.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { type UnreachableOf, unreachableQuery } from '../reading/unreachable-query.js';
import styles from './unreachable.module.css';

/** How many students nobody can be reached for, why, and who they are. */
export function Unreachable({
  of,
  count,
  reasons,
}: {
  of: UnreachableOf;
  count: number;
  /** How many for each reason. */
  reasons: Readonly<Record<string, number>>;
}): ReactElement {
  const { t, language, format } = useMessages();
  const [isOpen, setOpen] = useState(false);
  if (count === 0) return <p>{t('announcements.unreachable.none')}</p>;
  return (
    <div>
      <p>{t('announcements.unreachable.count', { count })}</p>
      <ul className={styles.reasons}>
        {unreachableReasons
          .filter((reason) => (reasons[reason] ?? 0) > 0)
          .map((reason) => (
            <li key={reason}>
              {unreachableReasonLabels[reason][language]}: {format.number(reasons[reason] ?? 0)}
            </li>
          ))}
      </ul>
      <LinkButton isExpanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t(isOpen ? 'announcements.unreachable.hide' : 'announcements.unreachable.show')}
      </LinkButton>
      {isOpen ? <Students of={of} /> : null}
    </div>
  );
}

function Students({ of }: { of: UnreachableOf }): ReactElement {
  const { t, language } = useMessages();
  const list = useInfiniteQuery(unreachableQuery(of));
  if (list.data === undefined) {
    return list.isError ? (
      <ErrorNotice error={list.error} retry={() => void list.refetch()} />
    ) : (
      <LoadingLines lines={1} />
    );
  }
  return (
    <div
      role="region"
      tabIndex={0}
      aria-label={t('announcements.unreachable.list')}
      className={styles.scroll}
    >
      <ul className={styles.students}>
        {list.data.pages
          .flatMap(({ items }) => items)
          .map(({ studentId, fullName, className, reason }) => (
            <li key={studentId}>
              <span>
                {fullName}, {className}
              </span>
              <span className={styles.reason}>{unreachableReasonLabels[reason][language]}</span>
            </li>
          ))}
      </ul>
      {list.hasNextPage ? (
        <Button
          variant="default"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('announcements.more')}
        </Button>
      ) : null}
    </div>
  );
}
