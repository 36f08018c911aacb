import type { HomeroomPart } from '@lien-lac/domain';
import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../platform/api/answer-of.js';
import { api } from '../../platform/api/api.js';

export interface Wanted {
  accountId: string;
  /** YYYY-MM-DD; without it from today, or from the first day of a year that has yet to begin. */
  from?: string;
  until?: string;
}

/** Gives a part in the homeroom of a class. */
export function useAssignHomeroom(
  classId: string,
  part: HomeroomPart,
): UseMutationResult<unknown, Error, Wanted> {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ accountId, ...days }): Promise<unknown> => {
      const path = { id: classId, accountId };
      switch (part) {
        case 'teacher':
          return answerOf(
            api.PUT('/api/v1/classes/{id}/teacher', {
              params: { path: { id: classId } },
              body: { accountId, ...(days.from === undefined ? {} : { from: days.from }) },
            }),
          );
        case 'deputy':
          return answerOf(
            api.PUT('/api/v1/classes/{id}/deputies/{accountId}', { params: { path }, body: days }),
          );
        case 'substitute':
          return answerOf(
            api.PUT('/api/v1/classes/{id}/substitutes/{accountId}', {
              params: { path },
              body: { from: days.from ?? '', until: days.until ?? '' },
            }),
          );
      }
    },
    onSettled: refresh,
  });
}

/** Takes a part in the homeroom of a class back, at once. */
export function useEndHomeroom(
  classId: string,
  { accountId, part }: { accountId: string; part: HomeroomPart },
): UseMutationResult<unknown, Error, void> {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (): Promise<unknown> => {
      const path = { id: classId, accountId };
      switch (part) {
        case 'teacher':
          return answerOf(
            api.DELETE('/api/v1/classes/{id}/teacher', { params: { path: { id: classId } } }),
          );
        case 'deputy':
          return answerOf(
            api.DELETE('/api/v1/classes/{id}/deputies/{accountId}', { params: { path } }),
          );
        case 'substitute':
          return answerOf(
            api.DELETE('/api/v1/classes/{id}/substitutes/{accountId}', { params: { path } }),
          );
      }
    },
    onSettled: refresh,
  });
}

/** Who has which class stands on the pages of the accounts and of the students too. */
function useRefresh(): () => Promise<unknown> {
  const queryClient = useQueryClient();
  return () =>
    Promise.all(
      ['homerooms', 'staff', 'students', 'home'].map((key) =>
        queryClient.invalidateQueries({ queryKey: [key] }),
      ),
    );
}
