import type { ReactElement, ReactNode } from 'react';
import styles from './link-button.module.css';

/** A small thing to do in the middle of words, which looks like a link and stays on the page. */
export function LinkButton({
  onClick,
  isExpanded,
  children,
}: {
  onClick: () => void;
  /** Whether what it opens is open; only where it opens something. */
  isExpanded?: boolean;
  children: ReactNode;
}): ReactElement {
  return (
    <button type="button" aria-expanded={isExpanded} className={styles.button} onClick={onClick}>
      {children}
    </button>
  );
}
