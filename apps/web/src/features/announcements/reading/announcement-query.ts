import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';

/** One announcement with its history, and what the person may do with it. */
export const announcementQuery = (id: string) =>
  queryOptions({
    queryKey: ['announcements', 'one', id],
    queryFn: () => answerOf(api.GET('/api/v1/announcements/{id}', { params: { path: { id } } })),
  });
