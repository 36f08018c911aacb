import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../api/answer-of.js';
import { api } from '../api/api.js';
import { changePerson } from './change-person.js';
import { openSession, type Session, sessionQuery } from './session.js';
import { tellOtherTabs } from './session-news.js';
import { signInAgain } from './sign-in-again.js';

export interface Credentials {
  username: string;
  password: string;
}

/**
 * Signs in. Requests that waited for it go on when the same person is back; when it is another one,
 * nothing of the person before stays on the screen.
 */
export function useSignIn(): UseMutationResult<Session, Error, Credentials> {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (body: Credentials) =>
      openSession(await answerOf(api.POST('/api/v1/session', { body }))),
    onSuccess: (session) => {
      const before = queryClient.getQueryData(sessionQuery.queryKey);
      const isSamePerson = before?.account.id === session.account.id;
      if (isSamePerson) {
        queryClient.setQueryData(sessionQuery.queryKey, session);
        signInAgain.fulfil();
      } else {
        signInAgain.giveUp();
        changePerson(queryClient, session);
      }
      tellOtherTabs('signed-in');
    },
  });
}
