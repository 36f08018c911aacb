import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useMessages } from '../../platform/messages/messages.js';
import { ErrorNotice } from '../error-notice.js';
import styles from './test-message.module.css';

/** Sends the message that is shown to oneself, and says where it went. */
export function TestMessage({
  send,
}: {
  /** Has it sent, and answers with where. */
  send: () => Promise<{ mailbox: string }>;
}): ReactElement {
  const { t } = useMessages();
  const sent = useMutation({ mutationFn: send });
  return (
    <div className={styles.test}>
      <Button variant="default" loading={sent.isPending} onClick={() => sent.mutate()}>
        {t('components.test.button')}
      </Button>
      <p role="status">
        {sent.data === undefined ? null : t('components.test.sent', { mailbox: sent.data.mailbox })}
      </p>
      <ErrorNotice error={sent.error} />
    </div>
  );
}
