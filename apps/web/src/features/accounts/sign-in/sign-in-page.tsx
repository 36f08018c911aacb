import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { PageTitle } from '../../../components/page-title.js';
import { signInApi } from '../../../platform/api/api.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { type Session, sessionQuery } from '../../../platform/session/session.js';
import { DemoSignIns } from './demo-sign-ins.js';
import styles from './sign-in-page.module.css';
import { signInQuery } from './sign-in-query.js';
import { firstStep } from './sign-in-step.js';
import { SignInSteps } from './sign-in-steps.js';
import { stepWords } from './step-words.js';

/**
 * Stands in the place of every page while nobody is signed in; afterwards that page comes up.
 * @param begun the session of whoever gave the password already, and nothing else yet
 */
export function SignInPage({ begun }: { begun: Session | null }): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const queryClient = useQueryClient();
  const { data } = useQuery(signInQuery);
  const [step, setStep] = useState(() => firstStep(begun));
  const isAtPassword = step.name === 'password';
  const { title, lead } = stepWords(step, messages);
  const startOver = (): void => {
    setStep(firstStep(null));
    // If it can't be ended now, it ends by itself in a quarter of an hour, and may do nothing.
    void signInApi.DELETE('/api/v1/session').catch(() => undefined);
    queryClient.setQueryData(sessionQuery.queryKey, null);
  };
  return (
    <div className={styles.page}>
      <div className={styles.form}>
        <p className={styles.school}>{data?.schoolName ?? '\u00a0'}</p>
        <PageTitle lead={lead}>{title}</PageTitle>
        <SignInSteps step={step} setStep={setStep} onStartOver={startOver} />
        {isAtPassword ? (
          <p className={styles.help}>
            <Link to="/lost-password">{t('accounts.sign-in.lost-password')}</Link>
            <span>{t('accounts.sign-in.help')}</span>
          </p>
        ) : null}
      </div>
      {!isAtPassword || data === undefined || data.demoSignIns.length === 0 ? null : (
        <DemoSignIns signIns={data.demoSignIns} />
      )}
    </div>
  );
}
