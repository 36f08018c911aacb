import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { PageTitle } from '../../../components/page-title.js';
import { useMessages } from '../../../platform/messages/messages.js';
import styles from './new-password-page.module.css';

/** The address without what stood behind its `#`, such as after a reload. */
export function IncompleteLink(): ReactElement {
  const { t } = useMessages();
  return (
    <>
      <PageTitle>{t('accounts.link.incomplete')}</PageTitle>
      <p className={styles.words}>{t('accounts.link.incomplete-words')}</p>
      <p className={styles.way}>
        <Link to="/lost-password">{t('accounts.link.ask-anew')}</Link>
      </p>
    </>
  );
}
