import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Schemas } from '@lien-lac/contract';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { fieldErrors } from '../../../components/problem-texts.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { signInApi } from '../../../platform/api/api.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { focusFirst } from '../focus-first.js';
import { ThrottledNotice, useThrottle } from '../throttled-notice.js';
import styles from './sign-in-form.module.css';

type Credentials = Schemas['SignInBody'];

/**
 * Username and password, what is wrong with them, and how long to wait after too many tries.
 * @param onTaken the password is right
 * @param secondary another way out, beside the button
 */
export function SignInForm({
  onTaken,
  secondary,
}: {
  onTaken: (session: Schemas['SessionView']) => void;
  secondary?: ReactNode;
}): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const signIn = useMutation({
    mutationFn: (body: Credentials) => answerOf(signInApi.POST('/api/v1/session', { body })),
  });
  const throttle = useThrottle();
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
      onSuccess: onTaken,
      onError: (error) => {
        form.setErrors(fieldErrors(error, ['username', 'password'], messages));
        throttle.note(error);
        // Whoever mistyped begins with the password again.
        form.setFieldValue('password', '');
        form.getInputNode('password')?.focus();
      },
    });
  };
  return (
    <form noValidate className={styles.form} onSubmit={form.onSubmit(submit, focusFirst(form))}>
      <ThrottledNotice error={signIn.error} secondsLeft={throttle.secondsLeft} />
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
        <Button type="submit" loading={signIn.isPending} disabled={throttle.secondsLeft > 0}>
          {t('accounts.sign-in.submit')}
        </Button>
        {secondary}
      </div>
    </form>
  );
}
