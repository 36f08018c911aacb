import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';

/** The classes of the school year, in their order. */
export const classesQuery = queryOptions({
  queryKey: ['announcements', 'classes'],
  queryFn: () => answerOf(api.GET('/api/v1/classes')),
  staleTime: 5 * 60_000,
});
