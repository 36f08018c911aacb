import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import type { PreviewBody } from './direct-message-views.js';

const newsEvery = 30_000;

/** The classes that the person may see; of a teacher their own. */
export const classesQuery = queryOptions({
  queryKey: ['direct-messages', 'classes'],
  queryFn: () => answerOf(api.GET('/api/v1/classes')),
  staleTime: 5 * 60_000,
});

/** The families of a class, by the given names of the students. */
export const familiesQuery = (classId: string) =>
  queryOptions({
    queryKey: ['direct-messages', 'families', classId],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/direct-message-classes/{id}', { params: { path: { id: classId } } }),
      ),
    staleTime: 60_000,
  });

/** What time it is at the school, by the server's clock alone, and when messages may leave. */
export const schoolClockQuery = queryOptions({
  queryKey: ['direct-messages', 'school-clock'],
  queryFn: () => answerOf(api.GET('/api/v1/school-clock')),
  refetchInterval: newsEvery,
});

/** What sending it now would send. Asked anew each time it is looked at: the hour may have come. */
export const previewQuery = (body: PreviewBody) =>
  queryOptions({
    queryKey: ['direct-messages', 'preview', body],
    queryFn: ({ signal }) =>
      answerOf(api.POST('/api/v1/direct-message-previews', { body, signal })),
    refetchInterval: newsEvery,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });

/** The latest first. */
export const directMessagesQuery = infiniteQueryOptions({
  queryKey: ['direct-messages', 'list'],
  queryFn: ({ pageParam, signal }) =>
    answerOf(
      api.GET('/api/v1/direct-messages', {
        params: { query: pageParam === null ? {} : { cursor: pageParam } },
        signal,
      }),
    ),
  initialPageParam: null as string | null,
  getNextPageParam: ({ nextCursor }) => nextCursor,
  refetchInterval: newsEvery,
});

export const directMessageQuery = (id: string) =>
  queryOptions({
    queryKey: ['direct-messages', 'one', id],
    queryFn: () => answerOf(api.GET('/api/v1/direct-messages/{id}', { params: { path: { id } } })),
  });

/** What became of it at each phone. */
export const recipientsQuery = (id: string) =>
  queryOptions({
    queryKey: ['direct-messages', 'recipients', id],
    queryFn: () =>
      answerOf(api.GET('/api/v1/direct-messages/{id}/recipients', { params: { path: { id } } })),
  });
