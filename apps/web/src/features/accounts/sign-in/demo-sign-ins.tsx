import type { Schemas } from '@lien-lac/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { signInApi } from '../../../platform/api/api.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { enter } from '../../../platform/session/enter.js';
import styles from './demo-sign-ins.module.css';

/** In a demonstration, everybody whom one may try it as; one press goes in. */
export function DemoSignIns({
  signIns,
}: {
  signIns: readonly Schemas['DemoSignInView'][];
}): ReactElement {
  const { t } = useMessages();
  const queryClient = useQueryClient();
  const signIn = useMutation({
    mutationFn: (username: string) =>
      answerOf(signInApi.POST('/api/v1/demo-sign-ins', { body: { username } })),
    onSuccess: (session) => enter(queryClient, session),
  });
  return (
    <section aria-labelledby="demo-sign-ins">
      <h2 id="demo-sign-ins">{t('accounts.demo.title')}</h2>
      <p className={styles.lead}>
        {t('accounts.demo.lead', { password: signIns[0]?.password ?? '' })}
      </p>
      <ErrorNotice error={signIn.error} />
      <ul className={styles.people}>
        {signIns.map(({ username, displayName, role }) => (
          <li key={username}>
            <button
              type="button"
              className={styles.person}
              disabled={signIn.isPending}
              onClick={() => signIn.mutate(username)}
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
