import type { ReactElement } from 'react';
import { useMessages } from '../platform/messages/messages.js';
import styles from './progress-bar.module.css';
import type { Tone } from './state-texts.js';

/** A part of the whole; what is in no part has not happened yet. */
export interface ProgressPart {
  tone: Tone;
  count: number;
}

/**
 * A bar that moves from what really happened.
 * @param label what is being done, for readers of the screen
 * @param parts from the left; together at most `total`
 */
export function ProgressBar({
  label,
  total,
  parts,
}: {
  label: string;
  total: number;
  parts: readonly ProgressPart[];
}): ReactElement {
  const { t } = useMessages();
  const done = parts.reduce((sum, { count }) => sum + count, 0);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
      aria-valuetext={t('components.progress', { done, total })}
      className={styles.bar}
    >
      {parts.map(({ tone, count }) => (
        <span
          key={tone}
          className={styles.part}
          data-tone={tone}
          style={{ width: `${total === 0 ? 0 : (count / total) * 100}%` }}
        />
      ))}
    </div>
  );
}
