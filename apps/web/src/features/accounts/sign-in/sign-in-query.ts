import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';

/** What the sign-in page shows besides its form. */
export const signInQuery = queryOptions({
  queryKey: ['accounts', 'sign-in'],
  queryFn: () => answerOf(api.GET('/api/v1/sign-in')),
  staleTime: Number.POSITIVE_INFINITY,
});
