import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { mayPass } from '../platform/api/answer-of.js';
import { useMessages } from '../platform/messages/messages.js';
import styles from './error-notice.module.css';
import { WarningIcon } from './icons.js';
import { problemText } from './problem-texts.js';

/**
 * Says what happened, what it means and what to do, where it happened.
 * @param error whatever was thrown; undefined and null show nothing
 * @param retry asked for again by a button, where asking again may help
 */
export function ErrorNotice({
  error,
  retry,
}: {
  error: unknown;
  retry?: (() => void) | undefined;
}): ReactElement | null {
  const messages = useMessages();
  if (error === undefined || error === null) return null;
  return (
    <div role="alert" className={styles.notice}>
      <span className={styles.shape}>
        <WarningIcon />
      </span>
      <div>
        <p>{problemText(error, messages)}</p>
        {retry !== undefined && mayPass(error) ? (
          <Button variant="default" className={styles.retry} onClick={retry}>
            {messages.t('components.problem.retry')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
