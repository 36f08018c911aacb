import type { ConfirmationWay } from '@lien-lac/domain';
import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../platform/api/answer-of.js';
import { api } from '../../platform/api/api.js';
import { type Decided, decideInParts, mostAtOnce } from './decide-in-parts.js';
import type { WaitingContact } from './waiting-contacts.js';

/** Writes down that the school asked, and that the numbers are their guardians'. */
export function useConfirm(): UseMutationResult<
  Decided,
  Error,
  { contacts: readonly WaitingContact[]; how: ConfirmationWay }
> {
  return useMutation({
    mutationFn: ({ contacts, how }) =>
      decideInParts(contacts, (body) =>
        answerOf(api.POST('/api/v1/contacts/confirmations', { body: { ...body, how } })),
      ),
    onSettled: useRefresh(),
  });
}

/** Puts confirmed numbers in doubt again: they get nothing more. */
export function useWithdraw(): UseMutationResult<void, Error, readonly string[]> {
  return useMutation({
    mutationFn: async (contactIds) => {
      for (let from = 0; from < contactIds.length; from += mostAtOnce) {
        const part = contactIds.slice(from, from + mostAtOnce);
        await answerOf(
          api.POST('/api/v1/contacts/confirmation-withdrawals', { body: { contactIds: part } }),
        );
      }
    },
    onSettled: useRefresh(),
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
