import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactElement, Suspense, useEffect, useSyncExternalStore } from 'react';
import { ErrorNotice } from '../components/error-notice.js';
import { changePerson } from '../platform/session/change-person.js';
import { onNewsOfOtherTabs } from '../platform/session/session-news.js';
import { sessionQuery } from '../platform/session/session.js';
import { signInAgain } from '../platform/session/sign-in-again.js';
import { Frame } from './shell/frame.js';
import { Shell } from './shell/shell.js';
import { PagePending } from './states/page-pending.js';

const SignInPage = lazy(async () => ({
  default: (await import('../features/accounts/sign-in-page.js')).SignInPage,
}));
const SignInDialog = lazy(async () => ({
  default: (await import('../features/accounts/sign-in-dialog.js')).SignInDialog,
}));

/**
 * Shows the page that was asked for to whoever is signed in, and sign-in to everybody else: in its
 * place at first, over it when the session ends while somebody works.
 */
export function Gate(): ReactElement {
  const queryClient = useQueryClient();
  const { data: session, error, refetch } = useQuery(sessionQuery);
  const isAsked = useSyncExternalStore(signInAgain.subscribe, () => signInAgain.isAsked);
  useEffect(
    () =>
      onNewsOfOtherTabs((news) => {
        if (news === 'signed-out') changePerson(queryClient, null);
        else void refetch();
      }),
    [queryClient, refetch],
  );
  const leave = (): void => {
    signInAgain.giveUp();
    changePerson(queryClient, null);
  };
  if (session === undefined) {
    return (
      <Frame>
        {error === null ? (
          <PagePending />
        ) : (
          <ErrorNotice error={error} retry={() => void refetch()} />
        )}
      </Frame>
    );
  }
  if (session === null) {
    return (
      <Frame>
        <Suspense fallback={null}>
          <SignInPage />
        </Suspense>
      </Frame>
    );
  }
  return (
    <>
      <Shell key={session.account.id} session={session} />
      {isAsked ? (
        <Suspense fallback={null}>
          <SignInDialog name={session.account.displayName} onLeave={leave} />
        </Suspense>
      ) : null}
    </>
  );
}
