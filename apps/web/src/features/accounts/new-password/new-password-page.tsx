import { useLocation, useRouter } from '@tanstack/react-router';
import { type ReactElement, useEffect, useState } from 'react';
import { AskForLink } from './ask-for-link.js';
import { IncompleteLink } from './incomplete-link.js';
import styles from './new-password-page.module.css';
import { NewPassword } from './new-password.js';

/**
 * Where a one-time link leads: a new password for whoever has the link. Without one, the page for a
 * lost password asks for the username, and the page for a first one says where the link is.
 * @param kind by the path of the link
 */
function NewPasswordPage({ kind }: { kind: 'first' | 'lost' }): ReactElement {
  const { hash } = useLocation();
  const router = useRouter();
  const [token, setToken] = useState(hash);
  if (hash !== '' && hash !== token) setToken(hash);
  useEffect(() => {
    // Out of the address at once, so that no look at the screen and no history has it.
    if (hash !== '') router.history.replace(router.state.location.pathname);
  }, [hash, router]);
  return (
    <div className={styles.page}>
      {token !== '' ? (
        <NewPassword key={token} kind={kind} token={token} />
      ) : kind === 'lost' ? (
        <AskForLink />
      ) : (
        <IncompleteLink />
      )}
    </div>
  );
}

export function FirstPasswordPage(): ReactElement {
  return <NewPasswordPage kind="first" />;
}

export function LostPasswordPage(): ReactElement {
  return <NewPasswordPage kind="lost" />;
}
