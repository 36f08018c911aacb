import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactElement, Suspense, useEffect, useSyncExternalStore } from 'react';
import { ErrorNotice } from '../components/error-notice.js';
import { changePerson } from '../platform/session/change-person.js';
import { followOtherTab } from '../platform/session/enter.js';
import { onNewsOfOtherTabs } from '../platform/session/session-news.js';
import { isOnTheWay, sessionQuery } from '../platform/session/session.js';
import { signInAgain } from '../platform/session/sign-in-again.js';
import { withMessages } from './load-messages.js';
import { Frame } from './shell/frame.js';
import { Shell } from './shell/shell.js';
import { PagePending } from './states/page-pending.js';

const SignInPage = lazy(async () => {
  const page = import('../features/accounts/sign-in/sign-in-page.js');
  return { default: (await withMessages('accounts', page)).SignInPage };
});
const SignInDialog = lazy(async () => {
  const dialog = import('../features/accounts/sign-in/sign-in-dialog.js');
  return { default: (await withMessages('accounts', dialog)).SignInDialog };
});

/**
 * Shows the page that was asked for to whoever is signed in, and sign-in to everybody else: in its
 * place at first, over it when the session ends, or asks for a code, while somebody works.
 */
export function Gate(): ReactElement {
  const queryClient = useQueryClient();
  const { data: session, error, refetch } = useQuery(sessionQuery);
  const missing = useSyncExternalStore(signInAgain.subscribe, () => signInAgain.missing);
  useEffect(
    () =>
      onNewsOfOtherTabs((news) => {
        if (news === 'signed-in') return void followOtherTab(queryClient).catch(() => undefined);
        signInAgain.giveUp();
        changePerson(queryClient, null);
      }),
    [queryClient],
  );
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
  if (session === null || isOnTheWay(session)) {
    return (
      <Frame>
        <Suspense fallback={null}>
          <SignInPage begun={session} />
        </Suspense>
      </Frame>
    );
  }
  return (
    <>
      <Shell key={session.account.id} session={session} />
      {missing === undefined ? null : (
        <Suspense fallback={null}>
          {/* What lacks more begins anew; see `SignInAgain`. */}
          <SignInDialog key={missing} session={session} missing={missing} />
        </Suspense>
      )}
    </>
  );
}
