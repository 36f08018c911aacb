import type { Schemas } from '@lien-lac/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';

export type StudentMoves = Schemas['StudentMovesView'];
export type StudentMove = StudentMoves['moves'][number];
export type Departure = Schemas['DepartureView'];

/** A student's moves, the latest first, and the version of the student for the next one. */
export const movesQuery = (id: string) =>
  queryOptions({
    queryKey: ['students', 'moves', id],
    queryFn: () => answerOf(api.GET('/api/v1/students/{id}/moves', { params: { path: { id } } })),
  });

/** Who left the school and has not returned, the last to leave first. */
export const departuresQuery = infiniteQueryOptions({
  queryKey: ['students', 'departures'],
  queryFn: ({ pageParam: cursor }) =>
    answerOf(
      api.GET('/api/v1/departures', {
        params: { query: cursor === null ? { limit: 100 } : { cursor, limit: 100 } },
      }),
    ),
  initialPageParam: null as string | null,
  getNextPageParam: ({ next }) => next,
});
