import type { ReactElement } from 'react';
import { ActionLink } from '../../components/action-link.js';
import { PageTitle } from '../../components/page-title.js';
import { useMessages } from '../../platform/messages/messages.js';
import styles from './states.module.css';

/** An address that leads nowhere: mistyped, or of something that is gone. */
export function NotFoundPage(): ReactElement {
  const { t } = useMessages();
  return (
    <div className={styles.state}>
      <PageTitle lead={t('app.not-found.words')}>{t('app.not-found.title')}</PageTitle>
      <ActionLink to="/">{t('app.to-home')}</ActionLink>
    </div>
  );
}
