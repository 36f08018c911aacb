import { Button } from '@mantine/core';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { useMessages } from '../../../platform/messages/messages.js';
import styles from './announcement-page.module.css';

/** A second look at something that cannot be undone, where it was pressed. */
export function AskTwice({
  label,
  question,
  isPending,
  error,
  onConfirm,
}: {
  /** What it does, on both buttons. */
  label: string;
  /** What it means. */
  question: string;
  isPending: boolean;
  error: unknown;
  onConfirm: () => void;
}): ReactElement {
  const { t } = useMessages();
  const [isAsking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const second = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (isAsking) second.current?.focus();
    else if (wasAsking.current) first.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  if (!isAsking) {
    return (
      <div className={styles.buttons}>
        <Button ref={first} variant="default" onClick={() => setAsking(true)}>
          {label}
        </Button>
      </div>
    );
  }
  return (
    <div
      role="group"
      aria-label={label}
      className={styles.twice}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setAsking(false);
      }}
    >
      <p>{question}</p>
      <ErrorNotice error={error} retry={onConfirm} />
      <div className={styles.buttons}>
        <Button ref={second} className={styles.danger} loading={isPending} onClick={onConfirm}>
          {label}
        </Button>
        <Button variant="default" onClick={() => setAsking(false)}>
          {t('announcements.keep')}
        </Button>
      </div>
    </div>
  );
}
