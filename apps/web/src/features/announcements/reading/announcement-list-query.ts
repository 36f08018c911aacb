import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { type ListFilter, statusesOf } from '../list/list-filter.js';

/** How often the list looks for news by itself, in milliseconds. */
const newsEvery = 15_000;

/** The announcements that the person may see, the latest first, page after page. */
export const announcementListQuery = (filter: ListFilter) =>
  infiniteQueryOptions({
    queryKey: ['announcements', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET('/api/v1/announcements', {
          params: {
            query: {
              ...(filter.waiting === undefined ? {} : { waiting: filter.waiting }),
              ...(filter.status === undefined ? {} : { status: statusesOf(filter.status) }),
              ...(pageParam === null ? {} : { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: newsEvery,
  });
