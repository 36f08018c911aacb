import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactElement, useMemo } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { NoStudents } from '../no-students.js';
import type { StudentFilter } from '../student-filter.js';
import { useAllPages } from '../use-all-pages.js';
import { DeskList } from './desk-list.js';
import { deskQuery } from './desk-queries.js';

/** Everything that waits to be confirmed, whoever brought it. */
export function ConfirmationDesk({
  filter,
  q,
  onClearSearch,
}: {
  filter: StudentFilter;
  q: string;
  onClearSearch: () => void;
}): ReactElement {
  const desk = useInfiniteQuery(deskQuery(filter, q));
  useAllPages(desk);
  const contacts = useMemo(
    () => desk.data?.pages.flatMap((page) => page.contacts) ?? [],
    [desk.data],
  );
  return (
    <>
      <ErrorNotice error={desk.error} retry={() => void desk.refetch()} />
      {desk.isPending ? (
        <LoadingLines lines={8} />
      ) : desk.data === undefined ? null : (
        <DeskList
          contacts={contacts}
          total={desk.data.pages[0]?.total ?? contacts.length}
          empty={<NoStudents filter={filter} q={q} onClear={onClearSearch} />}
        />
      )}
    </>
  );
}
