import type { Schemas } from '@lien-lac/contract';
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answerOf } from '../../platform/api/answer-of.js';
import { api } from '../../platform/api/api.js';

/** More than one looks through; whoever needs more types more of the name. */
const most = 20;

/**
 * The first students that somebody looks for, in the order of given names.
 * @param q what was typed; it goes in the body, since a name must not stand in an address
 * @param classId only of this class, whose whole list stands there while nothing is typed
 */
export function useStudentsFound(
  q: string,
  classId: string | undefined,
): UseQueryResult<Schemas['StudentPageView']> {
  return useQuery({
    queryKey: ['student-picker', classId, q],
    queryFn: ({ signal }) =>
      answerOf(
        api.POST('/api/v1/student-searches', {
          body: { q, limit: classId === undefined ? most : 100, ...(classId && { classId }) },
          signal,
        }),
      ),
    enabled: q !== '' || classId !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}
