import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { PageTitle } from '../../components/page-title.js';
import { useMessages } from '../../platform/messages/messages.js';
import { DemoSignIns } from './demo-sign-ins.js';
import { SignInForm } from './sign-in-form.js';
import styles from './sign-in-page.module.css';
import { signInQuery } from './sign-in-query.js';

/** Stands in the place of every page while nobody is signed in; afterwards that page comes up. */
export function SignInPage(): ReactElement {
  const { t } = useMessages();
  const { data } = useQuery(signInQuery);
  return (
    <div className={styles.page}>
      <div className={styles.form}>
        <p className={styles.school}>{data?.schoolName ?? '\u00a0'}</p>
        <PageTitle lead={t('accounts.sign-in.lead')}>{t('accounts.sign-in.title')}</PageTitle>
        <SignInForm />
        <p className={styles.help}>{t('accounts.sign-in.help')}</p>
      </div>
      {data === undefined || data.demoSignIns.length === 0 ? null : (
        <DemoSignIns signIns={data.demoSignIns} />
      )}
    </div>
  );
}
