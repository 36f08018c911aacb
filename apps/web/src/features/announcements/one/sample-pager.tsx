import { type ReactElement, useEffect } from 'react';
import { ForwardIcon } from '../../../components/icons.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { Sample } from '../reading/announcement-views.js';
import styles from './sample-pager.module.css';

/**
 * Whose phone is shown, and the way to the next one and back: by a press, or by the arrow keys while
 * nothing is being written.
 */
export function SamplePager({
  sample,
  at,
  total,
  onGo,
}: {
  sample: Sample | null;
  at: number;
  total: number;
  onGo: (at: number) => void;
}): ReactElement {
  const { t, format } = useMessages();
  const last = Math.max(0, total - 1);
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.shiftKey || event.defaultPrevented || isTaken(event.target)) return;
      event.preventDefault();
      onGo(Math.min(Math.max(at + step, 0), last));
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [at, last, onGo]);
  return (
    <div className={styles.pager}>
      <button
        type="button"
        className={styles.step}
        data-back=""
        aria-label={t('announcements.sample.previous')}
        aria-keyshortcuts="ArrowLeft"
        disabled={at <= 0}
        onClick={() => onGo(at - 1)}
      >
        <ForwardIcon />
      </button>
      <p className={styles.words} role="status">
        {/* One who was looked for by name stands at no place. */}
        {sample?.index === null ? null : (
          <span className={styles.place}>
            {t('announcements.sample.place', { at: at + 1, total })}
          </span>
        )}
        {sample === null ? null : (
          <>
            <span className={styles.names}>
              {sample.students
                .map(({ fullName, className }) => `${fullName} (${className})`)
                .join(', ')}
            </span>
            {sample.phone === null ? null : <span>{format.phone(sample.phone)}</span>}
          </>
        )}
      </p>
      <button
        type="button"
        className={styles.step}
        aria-label={t('announcements.sample.next')}
        aria-keyshortcuts="ArrowRight"
        disabled={at >= last}
        onClick={() => onGo(at + 1)}
      >
        <ForwardIcon />
      </button>
    </div>
  );
}

/** Whatever has arrows of its own keeps them. */
function isTaken(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable], [role=grid], [role=region]') !==
      null
  );
}
