import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';

const newsEvery = 30_000;

/** What time it is at the school, and whether messages may leave. */
export const schoolClockQuery = queryOptions({
  queryKey: ['announcements', 'school-clock'],
  queryFn: () => answerOf(api.GET('/api/v1/school-clock')),
  refetchInterval: newsEvery,
});
