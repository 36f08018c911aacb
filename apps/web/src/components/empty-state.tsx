import type { ReactElement, ReactNode } from 'react';
import styles from './empty-state.module.css';

/** Says kindly that there is nothing, and offers the one next useful thing. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  /** A link or a button. */
  action?: ReactNode;
}): ReactElement {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children === undefined ? null : <p className={styles.words}>{children}</p>}
      {action === undefined ? null : <div className={styles.action}>{action}</div>}
    </div>
  );
}
