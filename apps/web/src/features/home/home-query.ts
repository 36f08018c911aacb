import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../platform/api/answer-of.js';
import { api } from '../../platform/api/api.js';

/** How often the home looks for news by itself, in milliseconds. */
const newsEvery = 30_000;

/** What waits for the person who is signed in. */
export const homeQuery = queryOptions({
  queryKey: ['home'],
  queryFn: () => answerOf(api.GET('/api/v1/home')),
  refetchInterval: newsEvery,
});
