import type { ReactElement } from 'react';
import { ForwardIcon } from '../../../components/icons.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { Preview } from '../reading/direct-message-views.js';
import styles from './write.module.css';

/** Whose phone is shown, and the way to the next one and back. */
export function MessagePager({
  messages,
  at,
  onGo,
}: {
  messages: Preview['messages'];
  at: number;
  onGo: (at: number) => void;
}): ReactElement | null {
  const { t, format } = useMessages();
  const shown = messages[at];
  if (shown === undefined) return null;
  const step = (by: -1 | 1): ReactElement => (
    <button
      type="button"
      className={styles.turn}
      data-back={by < 0 || undefined}
      aria-label={t(by < 0 ? 'direct-messages.pager.previous' : 'direct-messages.pager.next')}
      disabled={messages[at + by] === undefined}
      onClick={() => onGo(at + by)}
    >
      <ForwardIcon />
    </button>
  );
  return (
    <div className={styles.pager}>
      {messages.length > 1 ? step(-1) : null}
      <p role="status" className={styles.whose}>
        {messages.length > 1 ? (
          <span className={styles.place}>
            {t('direct-messages.pager.place', { at: at + 1, total: messages.length })}
          </span>
        ) : null}
        <span>{shown.students.join(', ')}</span>
        <span>{format.phone(shown.address)}</span>
      </p>
      {messages.length > 1 ? step(1) : null}
    </div>
  );
}
