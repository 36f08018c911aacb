import type { Schemas } from '@lien-lac/contract';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactElement, type ReactNode, Suspense } from 'react';
import { LinkButton } from '../../../components/link-button.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { ApiProblem } from '../../../platform/api/api-problem.js';
import { signInApi } from '../../../platform/api/api.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { enter } from '../../../platform/session/enter.js';
import { openSession } from '../../../platform/session/session.js';
import { CodeForm } from '../second-factor/code-form.js';
import { SignInForm } from './sign-in-form.js';
import { type SignInStep, stepAfterPassword } from './sign-in-step.js';
import styles from './sign-in-steps.module.css';

// With the drawing of the QR code, which few who sign in ever see.
const SetUp = lazy(async () => ({ default: (await import('../second-factor/set-up.js')).SetUp }));
const RecoveryCodes = lazy(async () => ({
  default: (await import('../second-factor/recovery-codes.js')).RecoveryCodes,
}));

/**
 * The way in, step by step: the password, then the code of the second factor or the setting up of one.
 * @param secondary another way out, beside the button of a step
 * @param onStartOver leads back to the password; without it there is no such way
 */
export function SignInSteps({
  step,
  setStep,
  secondary,
  onStartOver,
}: {
  step: SignInStep;
  setStep: (step: SignInStep) => void;
  secondary?: ReactNode;
  onStartOver?: () => void;
}): ReactElement {
  const { t } = useMessages();
  const queryClient = useQueryClient();
  const goOn = (session: Schemas['SessionView']): void => {
    const next = stepAfterPassword(session);
    if (next === undefined) return enter(queryClient, session);
    // The rest of the way needs the new session's token; the screen does not know the person yet.
    openSession(session);
    setStep(next);
  };
  // Between the password and the code the session waits for a quarter of an hour.
  const lookWhetherExpired = (error: unknown): void => {
    if (!(error instanceof ApiProblem) || error.code !== 'session.required') return;
    setStep({ name: 'password', hasExpired: true });
  };
  const goBack =
    onStartOver === undefined ? null : (
      <p className={styles.other}>
        <LinkButton onClick={onStartOver}>{t('accounts.sign-in.other-account')}</LinkButton>
      </p>
    );
  return (
    <>
      {step.name === 'password' ? (
        <>
          {step.hasExpired ? (
            <p role="alert" className={styles.expired}>
              {t('accounts.sign-in.expired')}
            </p>
          ) : null}
          <SignInForm onTaken={goOn} secondary={secondary} />
        </>
      ) : null}
      {step.name === 'code' ? (
        <>
          <CodeForm
            person={step.person}
            by={step.by}
            onChangeWay={(by) => setStep({ ...step, by })}
            onGiven={(session) => enter(queryClient, session)}
            onRefused={lookWhetherExpired}
            secondary={secondary}
          />
          {goBack}
        </>
      ) : null}
      <Suspense fallback={<LoadingLines lines={4} />}>
        {step.name === 'set-up' ? (
          <>
            <SetUp
              client={signInApi}
              onDone={(codes, session) => setStep({ name: 'recovery-codes', codes, session })}
              onRefused={lookWhetherExpired}
              secondary={secondary}
            />
            {goBack}
          </>
        ) : null}
        {step.name === 'recovery-codes' ? (
          <RecoveryCodes
            codes={step.codes}
            keptLabel={t('accounts.recovery.kept-and-in')}
            onKept={() => enter(queryClient, step.session)}
          />
        ) : null}
      </Suspense>
    </>
  );
}
