import type { Schemas } from '@lien-lac/contract';
import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';

export interface WantedAccount {
  body: Schemas['NewAccountBody'];
  /** The class that the new teacher is given. */
  classId: string | undefined;
}

export type MadeAccount = Schemas['CreatedAccountView'] & {
  /** Why the class could not be given; the account is there all the same. */
  classError: unknown;
};

/** Makes an account, and gives its class to a new teacher. A link is forgotten with the page that shows it. */
export function useCreateAccount(): UseMutationResult<MadeAccount, Error, WantedAccount> {
  const queryClient = useQueryClient();
  return useMutation({
    gcTime: 0,
    mutationFn: async ({ body, classId }) => {
      const created = await answerOf(api.POST('/api/v1/accounts', { body }));
      let classError: unknown;
      if (classId !== undefined) {
        const { id } = created.account;
        try {
          await answerOf(
            api.PUT('/api/v1/classes/{id}/teacher', {
              params: { path: { id: classId } },
              body: { accountId: id },
            }),
          );
          created.account = await answerOf(
            api.GET('/api/v1/accounts/{id}', { params: { path: { id } } }),
          );
        } catch (error) {
          // The account is made, and its link is shown but once: it must not be lost with the class.
          classError = error;
        }
      }
      return { ...created, classError };
    },
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ['staff'] }),
        queryClient.invalidateQueries({ queryKey: ['homerooms'] }),
      ]),
  });
}
