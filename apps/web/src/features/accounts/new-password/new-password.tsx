import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, type ReactElement, useRef, useState } from 'react';
import { CheckIcon } from '../../../components/icons.js';
import { PageTitle } from '../../../components/page-title.js';
import { problemText } from '../../../components/problem-texts.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { ApiProblem } from '../../../platform/api/api-problem.js';
import { signInApi } from '../../../platform/api/api.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { ThrottledNotice, useThrottle } from '../throttled-notice.js';
import { lettersMissing } from './letters-missing.js';
import styles from './new-password-page.module.css';
import { PasswordSet } from './password-set.js';

/** Sets the password of the account whose link this is. */
export function NewPassword({
  kind,
  token,
}: {
  kind: 'first' | 'lost';
  token: string;
}): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const [password, setPassword] = useState('');
  const [isTold, setTold] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const throttle = useThrottle();
  const redeem = useMutation({
    mutationFn: () =>
      answerOf(signInApi.POST('/api/v1/one-time-links/redemption', { body: { token, password } })),
    onError: (error) => {
      throttle.note(error);
      field.current?.focus();
    },
  });
  if (redeem.isSuccess) return <PasswordSet />;
  const { error } = redeem;
  if (error instanceof ApiProblem && error.code?.startsWith('one-time-link.') === true) {
    return (
      <>
        <PageTitle>{t('accounts.link.unusable')}</PageTitle>
        <p role="alert" className={styles.words}>
          {problemText(error, messages)}
        </p>
        <p className={styles.way}>
          <Link to="/lost-password">{t('accounts.link.ask-anew')}</Link>
        </p>
      </>
    );
  }
  const missing = lettersMissing(password);
  const isAboutPassword =
    error instanceof ApiProblem && error.fields.some(({ field: name }) => name === 'password');
  const refusal = isAboutPassword
    ? problemText(error, messages)
    : isTold && missing > 0
      ? t('accounts.new-password.too-short', { count: missing })
      : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTold(true);
    if (missing > 0) field.current?.focus();
    else redeem.mutate();
  };
  const type = (text: string): void => {
    setPassword(text);
    setTold(false);
    if (error !== null) redeem.reset();
  };
  return (
    <>
      <PageTitle lead={t('accounts.new-password.lead')}>
        {t(`accounts.new-password.title-${kind}`)}
      </PageTitle>
      <form noValidate className={styles.form} onSubmit={submit}>
        {isAboutPassword ? null : (
          <ThrottledNotice error={error} secondsLeft={throttle.secondsLeft} />
        )}
        <PasswordInput
          ref={field}
          label={t('accounts.new-password.label')}
          error={refusal === undefined ? undefined : <span role="alert">{refusal}</span>}
          value={password}
          onChange={({ currentTarget }) => type(currentTarget.value)}
          autoComplete="new-password"
          maxLength={1024}
          visibilityToggleButtonProps={{ 'aria-label': t('accounts.sign-in.show-password') }}
        />
        {refusal === undefined ? (
          <p className={styles.hint} data-enough={missing === 0}>
            {missing === 0 ? (
              <>
                <CheckIcon />
                {t('accounts.new-password.long-enough')}
              </>
            ) : (
              t('accounts.new-password.missing', { count: missing })
            )}
          </p>
        ) : null}
        <Button type="submit" loading={redeem.isPending} disabled={throttle.secondsLeft > 0}>
          {t('accounts.new-password.submit')}
        </Button>
      </form>
    </>
  );
}
