import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import type { Progress } from './announcement-views.js';
import type { NotDeliveredFilter } from '../one/one-search.js';

const pageSize = 200;

/** So many that did not arrive, and so many of which nobody knows. */
export type Missing = Pick<Progress, 'didNotArrive' | 'unknown'>;

/**
 * Who did not get it, and why.
 * @param missing how many there are by the last news: with other numbers it is read anew
 */
export const notDeliveredQuery = (id: string, filter: NotDeliveredFilter, missing: Missing) =>
  infiniteQueryOptions({
    queryKey: ['announcements', 'not-delivered', id, filter, missing],
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET('/api/v1/announcements/{id}/not-delivered', {
          params: {
            path: { id },
            query: {
              limit: pageSize,
              ...(filter.status === undefined ? {} : { status: [filter.status] }),
              ...(filter.class === undefined ? {} : { classId: filter.class }),
              ...(pageParam === null ? {} : { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });
