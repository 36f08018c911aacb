import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';

/** What the person writes and has not handed in, the latest first. */
export const draftListQuery = queryOptions({
  queryKey: ['announcements', 'drafts'],
  queryFn: () => answerOf(api.GET('/api/v1/announcement-drafts')),
});

/** One draft as it was last kept; read once, since it is written on this page from then on. */
export const keptDraftQuery = (id: string) =>
  queryOptions({
    queryKey: ['announcements', 'draft', id],
    queryFn: () =>
      answerOf(api.GET('/api/v1/announcement-drafts/{id}', { params: { path: { id } } })),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
