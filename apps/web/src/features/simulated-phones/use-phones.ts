import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { lookForNews } from './look-for-news.js';
import { pageSize, phonesKey, phonesPageQuery, type SimulatedPhone } from './phones-query.js';

export interface Phones {
  /** Which search the list is of: the last that was answered. Undefined before the first one. */
  search: string | undefined;
  total: number;
  error: Error | null;
  retry: () => void;
}

/**
 * How many phones a search finds, kept up to date. The first page holds the latest message, so it tells
 * whether anything has come; only then are the other pages in view read again.
 */
export function usePhones(search: string): Phones {
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery({
    ...phonesPageQuery(search, 0),
    refetchInterval: lookForNews,
    // A page that was left for a while does not show what it had then.
    refetchOnMount: 'always',
    placeholderData: keepPreviousData,
  });
  useEffect(() => {
    if (data === undefined) return;
    void queryClient.invalidateQueries({
      queryKey: phonesKey(data.search),
      predicate: ({ queryKey }) => queryKey.at(-1) !== 0,
    });
  }, [queryClient, data]);
  return {
    search: data?.search,
    total: data?.total ?? 0,
    error,
    retry: () => void refetch(),
  };
}

/**
 * The phone at a place of the list; undefined while its page is being read.
 * @param place from 0
 */
export function usePhoneAt(search: string, place: number): SimulatedPhone | undefined {
  const { data } = useQuery(phonesPageQuery(search, Math.floor(place / pageSize)));
  return data?.phones[place % pageSize];
}
