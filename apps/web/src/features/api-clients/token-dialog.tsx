import { Button, TextInput } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { type ReactElement, useRef, useState } from 'react';
import { Dialog, dialogActions, dialogForm } from '../../components/dialog.js';
import { useMessages } from '../../platform/messages/messages.js';
import { oldSecretEnd } from './client-state.js';
import styles from './token-dialog.module.css';
import type { IssuedClient } from './use-client-verbs.js';

/**
 * The token, this once. There is one way out, which says that it was kept; neither Escape nor the way
 * back takes it away by a slip of the hand.
 */
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
  const field = useRef<HTMLInputElement>(null);
  const isKept = useRef(false);
  const [copied, setCopied] = useState<boolean>();
  const [wasLeaving, setLeaving] = useState(false);
  useBlocker({
    shouldBlockFn: () => {
      if (isKept.current) return false;
      setLeaving(true);
      return true;
    },
    enableBeforeUnload: () => !isKept.current,
  });
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(token);
      setCopied(true);
    } catch {
      // A page that did not come over HTTPS may not write to the clipboard.
      field.current?.select();
      setCopied(false);
    }
  };
  const oldEnd = oldSecretEnd(client);
  return (
    <Dialog title={t('api-clients.token.title', { name: client.name })} size="lg">
      <div className={dialogForm}>
        <p>{t('api-clients.token.once')}</p>
        <div className={styles.token}>
          <TextInput
            ref={field}
            readOnly
            label={t('api-clients.token.label')}
            classNames={{ input: styles.field! }}
            value={token}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
          <Button variant="default" data-autofocus onClick={() => void copy()}>
            {t(copied === true ? 'api-clients.token.copied' : 'api-clients.token.copy')}
          </Button>
        </div>
        <p role="status" className={styles.status}>
          {copied === false ? t('api-clients.token.not-copied') : null}
        </p>
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
        {wasLeaving ? (
          <p role="alert" className={styles.stay}>
            {t('api-clients.token.stay')}
          </p>
        ) : null}
        <div className={dialogActions}>
          <Button
            onClick={() => {
              isKept.current = true;
              onKept();
            }}
          >
            {t('api-clients.token.kept')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
