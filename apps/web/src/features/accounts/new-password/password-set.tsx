import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useEffect, useRef } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { PageTitle } from '../../../components/page-title.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { sessionQuery } from '../../../platform/session/session.js';
import { useSignOut } from '../../../platform/session/use-sign-out.js';
import styles from './new-password-page.module.css';

/** The password stands. Whoever else is signed in on this machine goes first. */
export function PasswordSet(): ReactElement {
  const { t } = useMessages();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const words = useRef<HTMLParagraphElement>(null);
  // The link ended every session of its account, perhaps the one of this browser.
  const { data: session } = useQuery({ ...sessionQuery, staleTime: 0 });
  useEffect(() => words.current?.focus(), []);
  const goIn = (): void => {
    const go = (): void => void navigate({ to: '/' });
    if (session === null || session === undefined) go();
    else signOut.mutate('here', { onSuccess: go });
  };
  return (
    <>
      <PageTitle>{t('accounts.password-set.title')}</PageTitle>
      <p ref={words} tabIndex={-1} role="status" className={styles.words}>
        {t('accounts.password-set.words')}
        {session == null
          ? null
          : ` ${t('accounts.password-set.somebody', { name: session.account.displayName })}`}
      </p>
      <div className={styles.form}>
        <ErrorNotice error={signOut.error} />
        <Button onClick={goIn} loading={signOut.isPending}>
          {session == null
            ? t('accounts.sign-in.submit')
            : t('accounts.password-set.change-person', { name: session.account.displayName })}
        </Button>
      </div>
    </>
  );
}
