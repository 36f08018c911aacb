import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { directMessageQuery, recipientsQuery } from '../reading/direct-message-queries.js';
import type { DirectMessage } from '../reading/direct-message-views.js';

/** Something that is done with a message; whatever was answered, all of it is shown as it then stands. */
export function useVerb<Input = void>(
  id: string,
  run: (input: Input) => Promise<DirectMessage>,
): UseMutationResult<DirectMessage, Error, Input> {
  const queryClient = useQueryClient();
  const one = directMessageQuery(id).queryKey;
  return useMutation({
    mutationFn: run,
    onSuccess: (message) => queryClient.setQueryData(one, message),
    onError: () => queryClient.invalidateQueries({ queryKey: one }),
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: recipientsQuery(id).queryKey });
      void queryClient.invalidateQueries({ queryKey: ['direct-messages', 'list'] });
      void queryClient.invalidateQueries({ queryKey: ['home'] });
    },
  });
}
