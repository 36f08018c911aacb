import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import type { AnnouncementView } from './announcement-views.js';

/** Which other announcements reach the same phones within an hour. */
export const neighboursQuery = ({ id, revision }: AnnouncementView) =>
  queryOptions({
    queryKey: ['announcements', 'neighbours', id, revision],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/v1/announcements/{id}/neighbours', { params: { path: { id } }, signal }),
      ),
    staleTime: 30_000,
  });
