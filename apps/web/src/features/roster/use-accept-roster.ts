import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../platform/api/answer-of.js';
import { api } from '../../platform/api/api.js';
import { importQuery, type RosterOutcome } from './import-queries.js';

/** By this the page knows that it is the one that asked for the acceptance. */
export const acceptRosterKey = (id: string) => ['roster', 'accept', id] as const;

/** Takes the uploaded list over into the school's. Asking twice does it once. */
export function useAcceptRoster(id: string): UseMutationResult<RosterOutcome, Error, void> {
  const queryClient = useQueryClient();
  return useMutation({
    mutationKey: acceptRosterKey(id),
    mutationFn: () =>
      answerOf(api.POST('/api/v1/contacts/imports/{id}/acceptance', { params: { path: { id } } })),
    // What it has changed stands on many pages.
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: importQuery(id).queryKey }),
        queryClient.invalidateQueries({ refetchType: 'none' }),
      ]),
  });
}
