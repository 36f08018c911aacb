import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { Dialog, dialogActions, dialogForm } from '../../components/dialog.js';
import { ErrorNotice } from '../../components/error-notice.js';
import { useMessages } from '../../platform/messages/messages.js';
import type { ApiClient } from './client-queries.js';
import styles from './revoke-dialog.module.css';
import { useRevokeClient } from './use-client-verbs.js';

/** Shuts a program out at once, after saying exactly what that does. */
export function RevokeDialog({
  client,
  onClose,
  onRevoked,
}: {
  client: ApiClient;
  onClose: () => void;
  onRevoked: () => void;
}): ReactElement {
  const { t, format } = useMessages();
  const revoke = useRevokeClient(client.id);
  return (
    <Dialog title={t('api-clients.revoke.title', { name: client.name })} onClose={onClose}>
      <div className={dialogForm}>
        <ul className={styles.consequences}>
          <li>{t('api-clients.revoke.at-once')}</li>
          <li>
            {client.lastUsedAt === null
              ? t('api-clients.revoke.never-used')
              : t('api-clients.revoke.last-used', { time: format.dateTime(client.lastUsedAt) })}
          </li>
          <li>{t('api-clients.revoke.stays')}</li>
          <li>{t('api-clients.revoke.for-good')}</li>
        </ul>
        <ErrorNotice error={revoke.error} />
        <div className={dialogActions}>
          <Button
            className={styles.revoke}
            loading={revoke.isPending}
            onClick={() => revoke.mutate(undefined, { onSuccess: onRevoked })}
          >
            {t('api-clients.revoke.submit')}
          </Button>
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('api-clients.revoke.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
