import { Button, TextInput } from '@mantine/core';
import type { Schemas } from '@lien-lac/contract';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, type ReactNode, useState } from 'react';
import { LinkButton } from '../../../components/link-button.js';
import { problemText } from '../../../components/problem-texts.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { signInApi } from '../../../platform/api/api.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { ThrottledNotice, useThrottle } from '../throttled-notice.js';
import { CodeField } from './code-field.js';
import styles from './code-form.module.css';
import { DemoCode } from './demo-code.js';
import { isWrongCode } from './is-wrong-code.js';

/**
 * Asks for the second factor: the six digits of the app, or one of the recovery codes.
 * @param person the name of whoever is asked
 * @param onGiven the code was right; the session as it goes on
 * @param onRefused looks at each refusal, which is shown here in any case
 * @param secondary another way out, beside the button
 */
export function CodeForm({
  person,
  by,
  onChangeWay,
  onGiven,
  onRefused,
  secondary,
}: {
  person: string;
  by: 'app' | 'recovery';
  onChangeWay: (by: 'app' | 'recovery') => void;
  onGiven: (session: Schemas['SessionView']) => void;
  onRefused: (error: unknown) => void;
  secondary?: ReactNode;
}): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const isRecovering = by === 'recovery';
  const [recoveryCode, setRecoveryCode] = useState('');
  const throttle = useThrottle();
  const give = useMutation({
    mutationFn: (body: Schemas['SecondFactorBody']) =>
      answerOf(signInApi.POST('/api/v1/session/second-factor', { body })),
    onSuccess: onGiven,
    onError: (error) => {
      throttle.note(error);
      onRefused(error);
    },
  });
  const wrong = isWrongCode(give.error) ? problemText(give.error, messages) : undefined;
  const change = (): void => {
    give.reset();
    onChangeWay(isRecovering ? 'app' : 'recovery');
  };
  const submitRecoveryCode = (event: FormEvent): void => {
    event.preventDefault();
    if (recoveryCode.trim() !== '') give.mutate({ recoveryCode: recoveryCode.trim() });
  };
  return (
    <form noValidate className={styles.form} onSubmit={submitRecoveryCode}>
      {wrong === undefined ? (
        <ThrottledNotice error={give.error} secondsLeft={throttle.secondsLeft} />
      ) : null}
      {isRecovering ? (
        <TextInput
          autoFocus
          label={t('accounts.code.recovery')}
          error={wrong === undefined ? undefined : <span role="alert">{wrong}</span>}
          value={recoveryCode}
          onChange={({ currentTarget }) => setRecoveryCode(currentTarget.value)}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          maxLength={40}
        />
      ) : (
        <>
          <CodeField
            autoFocus
            label={t('accounts.code.label')}
            error={wrong}
            isPending={give.isPending}
            submit={(code, refused) => give.mutate({ code }, { onError: refused })}
          />
          <DemoCode person={person} />
        </>
      )}
      <div className={styles.actions}>
        {isRecovering ? (
          <Button type="submit" loading={give.isPending} disabled={recoveryCode.trim() === ''}>
            {t('accounts.code.submit')}
          </Button>
        ) : null}
        {secondary}
      </div>
      <div className={styles.ways}>
        <LinkButton onClick={change}>
          {t(isRecovering ? 'accounts.code.by-app' : 'accounts.code.by-recovery')}
        </LinkButton>
        {isRecovering ? <p>{t('accounts.code.help')}</p> : null}
      </div>
    </form>
  );
}
