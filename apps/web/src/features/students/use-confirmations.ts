import type { ConfirmationWay } from '@lien-lac/domain';
import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../platform/api/answer-of.js';
import { api } from '../../platform/api/api.js';

/** What was confirmed just now. */
export interface Confirmed {
  contactIds: readonly string[];
  /** How many of them somebody else had confirmed before. */
  alreadyConfirmed: number;
}

/** The API takes so many at once. */
const mostAtOnce = 2000;
/** Taking back goes one by one; more than these are not offered to be taken back at a press. */
export const mostUndone = 60;

/** Writes down that the school asked, and that the numbers are their guardians'. */
export function useConfirm(): UseMutationResult<
  Confirmed,
  Error,
  { contactIds: readonly string[]; how: ConfirmationWay }
> {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: async ({ contactIds, how }) => {
      let alreadyConfirmed = 0;
      for (let from = 0; from < contactIds.length; from += mostAtOnce) {
        const body = { contactIds: contactIds.slice(from, from + mostAtOnce), how };
        const outcome = await answerOf(api.POST('/api/v1/contacts/confirmations', { body }));
        alreadyConfirmed += outcome.alreadyConfirmed;
      }
      return { contactIds, alreadyConfirmed };
    },
    onSettled: refresh,
  });
}

/** Puts confirmed numbers in doubt again: they get nothing more. */
export function useWithdraw(): UseMutationResult<void, Error, readonly string[]> {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: async (contactIds) => {
      for (const id of contactIds) {
        await answerOf(
          api.DELETE('/api/v1/contacts/{id}/confirmation', { params: { path: { id } } }),
        );
      }
    },
    onSettled: refresh,
  });
}

/** What hangs on contacts: the lists and pages of students, and what waits at home. */
export function useRefresh(): () => Promise<unknown> {
  const queryClient = useQueryClient();
  return () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: ['students'] }),
      queryClient.invalidateQueries({ queryKey: ['home'] }),
    ]);
}
