import type { Schemas } from '@lien-lac/contract';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';

export type Difference = Schemas['EnrolmentDifferenceView'];

/** What waits to be settled, the oldest first, page by page. */
export const differencesQuery = infiniteQueryOptions({
  queryKey: ['enrolment-system', 'differences'],
  queryFn: ({ pageParam: cursor, signal }) =>
    answerOf(
      api.GET('/api/v1/enrolment-differences', {
        params: { query: cursor === null ? {} : { cursor } },
        signal,
      }),
    ),
  initialPageParam: null as string | null,
  getNextPageParam: ({ next }) => next,
});
