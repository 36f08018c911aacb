import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../api/answer-of.js';
import { ApiProblem } from '../api/api-problem.js';
import { api } from '../api/api.js';
import { DraftStore } from '../drafts/draft-store.js';
import { changePerson } from './change-person.js';
import { sessionQuery } from './session.js';
import { tellOtherTabs } from './session-news.js';
import { signInAgain } from './sign-in-again.js';

/** Where the person signs out: of this browser, or of every one. */
export type SignOutReach = 'here' | 'everywhere';

/** Signs out, and leaves nothing of the person on the screen or in the browser. */
export function useSignOut(): UseMutationResult<void, Error, SignOutReach> {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (reach: SignOutReach) => {
      try {
        await answerOf(
          reach === 'here' ? api.DELETE('/api/v1/session') : api.DELETE('/api/v1/sessions'),
        );
      } catch (error) {
        // A session that has ended already is what was asked for.
        if (!(error instanceof ApiProblem && error.code === 'session.required')) throw error;
      }
    },
    onSuccess: () => {
      const person = queryClient.getQueryData(sessionQuery.queryKey);
      for (const storage of [sessionStorage, localStorage]) {
        if (person) new DraftStore(storage, person.account.id).removeAll();
      }
      signInAgain.giveUp();
      changePerson(queryClient, null);
      tellOtherTabs('signed-out');
    },
  });
}
