import type { Schemas } from '@lien-lac/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../platform/api/answer-of.js';
import { api } from '../../platform/api/api.js';
import { type AuditFilter, wantedOf } from './audit-filter.js';

export type AuditEntry = Schemas['AuditEntryView'];
export type AuditHead = Schemas['AuditHeadView'];

const pageSize = 100;

/**
 * The trail page by page, the newest first.
 * @param text what somebody looks for; in the body, since a name must not stand in an address
 */
export const auditEntriesQuery = (filter: AuditFilter, text: string) =>
  infiniteQueryOptions({
    queryKey: ['audit-trail', 'entries', filter, text],
    queryFn: ({ pageParam: cursor, signal }) =>
      answerOf(
        api.POST('/api/v1/audit-entries/searches', {
          body: {
            ...wantedOf(filter, text),
            ...(cursor === null ? {} : { cursor }),
            limit: pageSize,
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    // While somebody types, the last answer stays until the next one is there; another list is another.
    placeholderData: (last, query) =>
      JSON.stringify(query?.queryKey[2]) === JSON.stringify(filter) ? last : undefined,
  });

/** What a search can choose from, and where the chain ends. */
export const auditWordsQuery = queryOptions({
  queryKey: ['audit-trail', 'words'],
  queryFn: () => answerOf(api.GET('/api/v1/audit-entries/words')),
  staleTime: 60_000,
});
