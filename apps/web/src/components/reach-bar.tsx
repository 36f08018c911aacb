import type { ReactElement, ReactNode } from 'react';
import styles from './reach-bar.module.css';

/** The one thing to do on a page, which on a phone stays where the thumb is, above the menu. */
export function ReachBar({ children }: { children: ReactNode }): ReactElement {
  return <div className={styles.bar}>{children}</div>;
}
