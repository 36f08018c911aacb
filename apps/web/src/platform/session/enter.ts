import type { QueryClient } from '@tanstack/react-query';
import { changePerson } from './change-person.js';
import { isOnTheWay, openSession, sessionQuery, type SessionView } from './session.js';
import { tellOtherTabs } from './session-news.js';
import { signInAgain } from './sign-in-again.js';

/**
 * Puts the person whose session has all that it needs in front of the screen. Requests that waited go
 * on when the same person is back; when it is another one, nothing of the person before stays.
 */
export function enter(queryClient: QueryClient, view: SessionView): void {
  const session = openSession(view);
  const before = queryClient.getQueryData(sessionQuery.queryKey);
  if (before?.account.id === session.account.id) {
    queryClient.setQueryData(sessionQuery.queryKey, session);
    signInAgain.fulfil();
  } else {
    signInAgain.giveUp();
    changePerson(queryClient, session);
  }
  tellOtherTabs('signed-in');
}

/** Shows what another tab has signed in as. */
export async function followOtherTab(queryClient: QueryClient): Promise<void> {
  const before = queryClient.getQueryData(sessionQuery.queryKey);
  const session = await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
  if (before?.account.id === session?.account.id) {
    if (session !== null && !isOnTheWay(session)) signInAgain.fulfil();
    return;
  }
  signInAgain.giveUp();
  changePerson(queryClient, session);
}
