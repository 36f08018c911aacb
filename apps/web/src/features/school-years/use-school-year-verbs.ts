import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../platform/api/answer-of.js';
import { api } from '../../platform/api/api.js';
import { type OpenedYear, yearLabel } from './school-year-queries.js';

/** What was opened just now stays known to the page of that year, until it is left or undone. */
export const openedKey = (year: number): readonly unknown[] => ['school-years', 'opened', year];

/** The label of the year that was taken back just now, for the list of years to say. */
export const undoneKey = ['school-years', 'undone'] as const;

/** Moves everyone up, as the preview of that fingerprint showed it. */
export function useOpenYear(): UseMutationResult<OpenedYear, Error, string> {
  const queryClient = useQueryClient();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (fingerprint) =>
      answerOf(api.POST('/api/v1/school-years', { body: { fingerprint } })),
    onSuccess: async (opened) => {
      queryClient.setQueryData(openedKey(opened.startYear), opened);
      queryClient.removeQueries({ queryKey: undoneKey });
      await refresh();
    },
  });
}

/** Takes the move up into a year back. */
export function useUndoRollOver(): UseMutationResult<unknown, Error, number> {
  const queryClient = useQueryClient();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (year) =>
      answerOf(api.DELETE('/api/v1/school-years/{year}/roll-over', { params: { path: { year } } })),
    onSuccess: (_, year) => {
      queryClient.setQueryData(undoneKey, yearLabel(year));
      queryClient.removeQueries({ queryKey: openedKey(year) });
      queryClient.removeQueries({ queryKey: ['school-years', 'classes', year] });
      return refresh();
    },
  });
}

/** Takes a class away on which nothing hangs. */
export function useRemoveClass(): UseMutationResult<unknown, Error, string> {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (id) => answerOf(api.DELETE('/api/v1/classes/{id}', { params: { path: { id } } })),
    onSuccess: refresh,
  });
}

/** The years, their classes, and whatever else of the app goes by them. */
function useRefresh(): () => Promise<unknown> {
  const queryClient = useQueryClient();
  return () =>
    Promise.all(
      [['school-years', 'list'], ['school-years', 'classes'], ['students'], ['home']].map(
        (queryKey) => queryClient.invalidateQueries({ queryKey }),
      ),
    );
}
