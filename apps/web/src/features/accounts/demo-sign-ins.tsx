import type { Schemas } from '@lien-lac/contract';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../components/error-notice.js';
import { useMessages } from '../../platform/messages/messages.js';
import { useSignIn } from '../../platform/session/use-sign-in.js';
import styles from './demo-sign-ins.module.css';

/** In a demonstration, everybody whom one may try it as; one press goes in. */
export function DemoSignIns({
  signIns,
}: {
  signIns: readonly Schemas['DemoSignInView'][];
}): ReactElement {
  const { t } = useMessages();
  const signIn = useSignIn();
  return (
    <section aria-labelledby="demo-sign-ins">
      <h2 id="demo-sign-ins">{t('accounts.demo.title')}</h2>
      <p className={styles.lead}>
        {t('accounts.demo.lead', { password: signIns[0]?.password ?? '' })}
      </p>
      <ErrorNotice error={signIn.error} />
      <ul className={styles.people}>
        {signIns.map(({ username, displayName, role, password }) => (
          <li key={username}>
            <button
              type="button"
              className={styles.person}
              disabled={signIn.isPending}
              onClick={() => signIn.mutate({ username, password })}
            >
              <span>
                <span className={styles.name}>{displayName}</span>
                <span className={styles.role}>{t(`accounts.role.${role}`)}</span>
              </span>
              <span className={styles.username}>{username}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
