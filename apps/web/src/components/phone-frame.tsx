import type { ReactElement, ReactNode } from 'react';
import styles from './phone-frame.module.css';

/** A phone that shows the messages of one sender. */
export function PhoneFrame({
  sender,
  label,
  className,
  children,
}: {
  /** Whom the phone names as the sender. */
  sender: string;
  label?: string;
  /** How large it is. */
  className: string | undefined;
  children: ReactNode;
}): ReactElement {
  return (
    <figure className={`${styles.frame} ${className}`} aria-label={label}>
      <figcaption className={styles.sender}>{sender}</figcaption>
      {children}
    </figure>
  );
}

/** A message exactly as it came: its line ends, its marks, nothing added. */
export function PhoneBubble({ text }: { text: string }): ReactElement {
  return (
    <p className={styles.bubble} dir="auto">
      {text}
    </p>
  );
}
