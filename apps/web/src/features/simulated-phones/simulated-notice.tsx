import type { ReactElement } from 'react';
import { PhoneIcon } from '../../components/icons.js';
import { useMessages } from '../../platform/messages/messages.js';
import styles from './simulated-notice.module.css';

/** Nobody may take these phones for the guardians' own. */
export function SimulatedNotice(): ReactElement {
  const { t } = useMessages();
  return (
    <p className={styles.notice}>
      <PhoneIcon />
      <span>{t('simulated-phones.notice')}</span>
    </p>
  );
}
