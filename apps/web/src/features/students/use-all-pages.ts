import { type UseInfiniteQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Fetches one page after the other until all are there: a school's list is never long. */
export function useAllPages({
  hasNextPage,
  isFetching,
  isError,
  fetchNextPage,
}: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetching' | 'isError' | 'fetchNextPage'>): void {
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage]);
}
