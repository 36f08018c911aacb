import type { ReactElement } from 'react';
import { useMessages } from '../platform/messages/messages.js';
import styles from './loading-lines.module.css';

/** Holds the place of a list that is being read, so that nothing jumps when it comes. */
export function LoadingLines({ lines = 3 }: { lines?: number }): ReactElement {
  const { t } = useMessages();
  return (
    <div role="status" className={styles.lines}>
      <span className={styles.words}>{t('components.loading')}</span>
      {Array.from({ length: lines }, (_, place) => (
        <span key={place} className={styles.line} />
      ))}
    </div>
  );
}
