import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { OfflineIcon, WarningIcon } from '../../../components/icons.js';
import { useIsReachable } from '../../../platform/connection/use-connection.js';
import { useMessages } from '../../../platform/messages/messages.js';
import styles from '../observations.module.css';
import type { OpenOutbox } from './use-outbox.js';

/** What waits for a connection and is kept, and what the school would not take and why. */
export function PendingNotice({ outbox: { entries, drop } }: { outbox: OpenOutbox }): ReactElement {
  const { t, language } = useMessages();
  const isReachable = useIsReachable();
  const waiting = entries.filter(({ isSent, refusal }) => !isSent && refusal === null).length;
  return (
    <>
      <div role="status">
        {waiting > 0 && !isReachable ? (
          <p className={styles.pending}>
            <OfflineIcon />
            <span>{t('observations.pending', { count: waiting })}</span>
          </p>
        ) : null}
      </div>
      {entries.map(({ id, refusal }) =>
        refusal === null ? null : (
          <div key={id} role="alert" className={styles.refused}>
            <WarningIcon />
            <span>{refusal[language]}</span>
            <Button variant="default" onClick={() => drop(id)}>
              {t('observations.refused.drop')}
            </Button>
          </div>
        ),
      )}
    </>
  );
}
