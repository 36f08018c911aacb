import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';

export type Answer = 'confirm' | 'refuse' | 'withdraw';

/** The second person's word, or the first one's change of mind. */
export function useAnswerRoleChange(
  id: string,
  answer: Answer,
  onAnswered: () => void,
): UseMutationResult<unknown, Error, void> {
  const queryClient = useQueryClient();
  const params = { path: { id } };
  return useMutation({
    mutationFn: (): Promise<unknown> => {
      switch (answer) {
        case 'confirm':
          return answerOf(api.POST('/api/v1/role-changes/{id}/confirmation', { params }));
        case 'refuse':
          return answerOf(api.POST('/api/v1/role-changes/{id}/refusal', { params }));
        case 'withdraw':
          return answerOf(api.DELETE('/api/v1/role-changes/{id}', { params }));
      }
    },
    // Told here and not where it is called: what was answered leaves the list, and its card with it.
    onSuccess: onAnswered,
    // What waits is counted on the home too.
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ['staff'] }),
        queryClient.invalidateQueries({ queryKey: ['home'] }),
      ]),
  });
}
