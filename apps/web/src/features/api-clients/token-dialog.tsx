import type { ReactElement } from 'react';
import { ShownOnceDialog } from '../../components/shown-once/shown-once-dialog.js';
import { useMessages } from '../../platform/messages/messages.js';
import { oldSecretEnd } from './client-state.js';
import styles from './token-dialog.module.css';
import type { IssuedClient } from './use-client-verbs.js';

/** The token of a program, and how the program is to send it. */
export function TokenDialog({
  issued: { client, token },
  hadOld = false,
  onKept,
}: {
  issued: IssuedClient;
  /** Whether it takes the place of one that was valid. */
  hadOld?: boolean;
  onKept: () => void;
}): ReactElement {
  const { t, format } = useMessages();
  const oldEnd = oldSecretEnd(client);
  return (
    <ShownOnceDialog
      words={{
        title: t('api-clients.token.title', { name: client.name }),
        label: t('api-clients.token.label'),
        copy: t('api-clients.token.copy'),
        notCopied: t('api-clients.token.not-copied'),
        kept: t('api-clients.token.kept'),
        stay: t('api-clients.token.stay'),
      }}
      secret={token}
      lead={t('api-clients.token.once')}
      isCode
      onKept={onKept}
    >
      <p>
        {t('api-clients.token.use', {
          address: `${window.location.origin}/api/v1/enrolment`,
        })}
        <code className={styles.code}>Authorization: Bearer ll_…</code>
      </p>
      {hadOld ? (
        <p>
          {oldEnd === undefined
            ? t('api-clients.token.old-ended')
            : t('api-clients.token.old-until', { time: format.dateTime(oldEnd) })}
        </p>
      ) : null}
    </ShownOnceDialog>
  );
}
