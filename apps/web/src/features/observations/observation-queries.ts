import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../platform/api/answer-of.js';
import { api } from '../../platform/api/api.js';

const newsEvery = 30_000;

/** The classes and who is in them, kept while the page is open: a corridor has no network. */
export const gridQuery = queryOptions({
  queryKey: ['observations', 'grid'],
  queryFn: () => answerOf(api.GET('/api/v1/observation-grid')),
  staleTime: 10 * 60_000,
  gcTime: Number.POSITIVE_INFINITY,
});

/** What was recorded on a day, by class. */
export const dayQuery = (date?: string) =>
  queryOptions({
    queryKey: ['observations', 'day', date ?? 'today'],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/v1/observations', {
          params: { query: date === undefined ? {} : { date } },
          signal,
        }),
      ),
    refetchInterval: newsEvery,
    placeholderData: keepPreviousData,
    gcTime: Number.POSITIVE_INFINITY,
  });

/** What sending the mail of today would send. Asked anew each time it is looked at. */
export const previewQuery = (date?: string, readerId?: string) =>
  queryOptions({
    queryKey: ['observations', 'preview', date ?? 'today', readerId ?? 'first'],
    queryFn: ({ signal }) =>
      answerOf(
        api.POST('/api/v1/observations-mail-previews', {
          body: {
            ...(date === undefined ? {} : { date }),
            ...(readerId === undefined ? {} : { readerId }),
          },
          signal,
        }),
      ),
    refetchInterval: newsEvery,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });

/** The mails of a day. */
export const mailsQuery = (date?: string) =>
  queryOptions({
    queryKey: ['observations', 'mails', date ?? 'today'],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/observations-mails', {
          params: { query: date === undefined ? {} : { date } },
        }),
      ),
    refetchInterval: newsEvery,
    placeholderData: keepPreviousData,
  });

/** A mail that a server took may come back long after all have left, when no event tells of it any more. */
const returnsEvery = 10_000;

export const mailQuery = (id: string) =>
  queryOptions({
    queryKey: ['observations', 'mail', id],
    queryFn: () =>
      answerOf(api.GET('/api/v1/observations-mails/{id}', { params: { path: { id } } })),
    refetchInterval: returnsEvery,
  });
