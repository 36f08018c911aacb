import type { ReactElement } from 'react';
import { OfflineIcon } from '../../components/icons.js';
import { useIsReachable } from '../../platform/connection/use-connection.js';
import { useMessages } from '../../platform/messages/messages.js';
import styles from './offline-notice.module.css';

/** Tells when the server cannot be reached, and what is kept meanwhile. */
export function OfflineNotice(): ReactElement {
  const { t } = useMessages();
  const isReachable = useIsReachable();
  // The region is always there, so that a reader of the screen hears what comes into it.
  return (
    <div role="status">
      {isReachable ? null : (
        <p className={styles.notice}>
          <OfflineIcon />
          <span>{t('app.offline')}</span>
        </p>
      )}
    </div>
  );
}
