import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, type ReactElement, useRef, useState } from 'react';
import { LinkButton } from '../../../components/link-button.js';
import { PageTitle } from '../../../components/page-title.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { signInApi } from '../../../platform/api/api.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { ThrottledNotice, useThrottle } from '../throttled-notice.js';
import styles from './new-password-page.module.css';

/** Asks for a link by mail. What it answers is the same whether there is such an account or not. */
export function AskForLink(): ReactElement {
  const { t } = useMessages();
  const [username, setUsername] = useState('');
  const [isTold, setTold] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const throttle = useThrottle();
  const ask = useMutation({
    mutationFn: (name: string) =>
      answerOf(signInApi.POST('/api/v1/lost-passwords', { body: { username: name } })),
    onError: throttle.note,
  });
  const name = username.trim();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTold(true);
    if (name === '') field.current?.focus();
    else ask.mutate(name);
  };
  if (ask.isSuccess) {
    return (
      <>
        <PageTitle>{t('accounts.lost.sent')}</PageTitle>
        <div role="status" className={styles.form}>
          <p>{t('accounts.lost.sent-words', { username: name })}</p>
          <p>{t('accounts.lost.not-come')}</p>
        </div>
        <p className={styles.way}>
          <LinkButton onClick={() => ask.reset()}>{t('accounts.lost.again')}</LinkButton>
        </p>
        <p>
          <Link to="/">{t('accounts.lost.back')}</Link>
        </p>
      </>
    );
  }
  return (
    <>
      <PageTitle lead={t('accounts.lost.lead')}>{t('accounts.lost.title')}</PageTitle>
      <form noValidate className={styles.form} onSubmit={submit}>
        <ThrottledNotice error={ask.error} secondsLeft={throttle.secondsLeft} />
        <TextInput
          ref={field}
          label={t('accounts.sign-in.username')}
          error={
            isTold && name === '' ? (
              <span role="alert">{t('accounts.sign-in.username-missing')}</span>
            ) : undefined
          }
          value={username}
          onChange={({ currentTarget }) => setUsername(currentTarget.value)}
          autoComplete="username"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          maxLength={100}
        />
        <Button type="submit" loading={ask.isPending} disabled={throttle.secondsLeft > 0}>
          {t('accounts.lost.submit')}
        </Button>
      </form>
      <p className={styles.way}>
        <Link to="/">{t('accounts.lost.back')}</Link>
      </p>
    </>
  );
}
