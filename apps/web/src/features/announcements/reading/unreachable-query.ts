import type { AudienceRule } from '@lien-lac/domain';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';

const pageSize = 100;

/** Of an announcement that was handed in, or of an audience that is being chosen. */
export type UnreachableOf = { id: string } | { audience: AudienceRule };

/** The students none of whose guardians would get it, and why. */
export const unreachableQuery = (of: UnreachableOf) =>
  infiniteQueryOptions({
    queryKey: ['announcements', 'unreachable', of],
    queryFn: ({ pageParam: cursor, signal }) => {
      const page = { limit: pageSize, ...(cursor === null ? {} : { cursor }) };
      return answerOf(
        'id' in of
          ? api.GET('/api/v1/announcements/{id}/unreachable', {
              params: { path: { id: of.id }, query: page },
              signal,
            })
          : api.POST('/api/v1/announcement-audiences/unreachable', {
              body: { audience: of.audience, ...page },
              signal,
            }),
      );
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
