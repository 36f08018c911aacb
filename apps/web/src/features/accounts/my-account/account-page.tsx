import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { PageTitle } from '../../../components/page-title.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { useSession } from '../../../platform/session/session.js';
import styles from './account-page.module.css';
import { OwnSessions } from './own-sessions.js';
import { SecondFactor } from './second-factor.js';

/** What guards a person's own account, and where it is in use. */
export function AccountPage(): ReactElement {
  const { t } = useMessages();
  const { account } = useSession();
  return (
    <div className={styles.page}>
      <PageTitle lead={`${account.displayName}, ${t(`accounts.role.${account.role}`)}`}>
        {t('accounts.mine.title')}
      </PageTitle>
      <SecondFactor />
      <section className={styles.section} aria-labelledby="own-password">
        <h2 id="own-password">{t('accounts.mine.password')}</h2>
        <p className={styles.words}>{t('accounts.mine.password-words')}</p>
        <p>
          <Link to="/lost-password" className={styles.link}>
            {t('accounts.mine.change-password')}
          </Link>
        </p>
      </section>
      <OwnSessions />
    </div>
  );
}
