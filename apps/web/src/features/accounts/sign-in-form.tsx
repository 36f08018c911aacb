import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { type ReactElement, type ReactNode, useEffect, useState } from 'react';
import { ErrorNotice } from '../../components/error-notice.js';
import { fieldErrors } from '../../components/problem-texts.js';
import { ApiProblem } from '../../platform/api/api-problem.js';
import { useMessages } from '../../platform/messages/messages.js';
import { type Credentials, useSignIn } from '../../platform/session/use-sign-in.js';
import styles from './sign-in-form.module.css';

/**
 * Username and password, what is wrong with them, and how long to wait after too many tries.
 * @param secondary another way out, beside the button
 */
export function SignInForm({ secondary }: { secondary?: ReactNode }): ReactElement {
  const messages = useMessages();
  const { t, format } = messages;
  const signIn = useSignIn();
  const [waitSeconds, waitFor] = useCountdown();
  const form = useForm<Credentials>({
    initialValues: { username: '', password: '' },
    validate: {
      username: (value) => (value.trim() === '' ? t('accounts.sign-in.username-missing') : null),
      password: (value) => (value === '' ? t('accounts.sign-in.password-missing') : null),
    },
    validateInputOnChange: false,
  });
  const submit = (credentials: Credentials): void => {
    signIn.mutate(credentials, {
      onError: (error) => {
        form.setErrors(fieldErrors(error, ['username', 'password'], messages));
        if (error instanceof ApiProblem && error.retryAfterSeconds !== undefined) {
          waitFor(error.retryAfterSeconds);
        }
        // Whoever mistyped begins with the password again.
        form.setFieldValue('password', '');
        form.getInputNode('password')?.focus();
      },
    });
  };
  const isThrottled =
    signIn.error instanceof ApiProblem && signIn.error.code === 'request.too-many';
  return (
    <form noValidate className={styles.form} onSubmit={form.onSubmit(submit, focusFirst(form))}>
      {isThrottled ? (
        waitSeconds > 0 ? (
          <p role="alert" className={styles.wait}>
            {t('accounts.sign-in.throttled', { time: format.duration(waitSeconds * 1_000) })}
          </p>
        ) : null
      ) : (
        <ErrorNotice error={signIn.error} />
      )}
      <TextInput
        {...form.getInputProps('username')}
        key={form.key('username')}
        label={t('accounts.sign-in.username')}
        autoComplete="username"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        maxLength={100}
      />
      <PasswordInput
        {...form.getInputProps('password')}
        key={form.key('password')}
        label={t('accounts.sign-in.password')}
        autoComplete="current-password"
        maxLength={1024}
        visibilityToggleButtonProps={{ 'aria-label': t('accounts.sign-in.show-password') }}
      />
      <div className={styles.actions}>
        <Button type="submit" loading={signIn.isPending} disabled={waitSeconds > 0}>
          {t('accounts.sign-in.submit')}
        </Button>
        {secondary}
      </div>
    </form>
  );
}

/** The first field that is wrong takes the focus, and a reader of the screen reads why. */
function focusFirst(form: { getInputNode: (field: string) => HTMLElement | null }) {
  return (errors: Record<string, ReactNode>): void => {
    const [first] = Object.keys(errors);
    if (first !== undefined) form.getInputNode(first)?.focus();
  };
}

/** Seconds that go down to 0. */
function useCountdown(): [seconds: number, begin: (seconds: number) => void] {
  const [seconds, setSeconds] = useState(0);
  const isCounting = seconds > 0;
  useEffect(() => {
    if (!isCounting) return undefined;
    const timer = window.setInterval(() => setSeconds((left) => left - 1), 1_000);
    return () => window.clearInterval(timer);
  }, [isCounting]);
  return [seconds, setSeconds];
}
