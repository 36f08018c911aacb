import type { ReactElement, ReactNode } from 'react';
import { useMessages } from '../platform/messages/messages.js';
import styles from './phone-preview.module.css';

/** A message exactly as the phone shows it: its line ends, its marks, nothing added. */
export function PhonePreview({
  sender,
  text,
  time,
  children,
}: {
  /** Whom the phone names as the sender. */
  sender: string;
  text: string;
  /** When it arrives, such as 06:00. */
  time?: string;
  /** Under the message, such as the next recipient. */
  children?: ReactNode;
}): ReactElement {
  const { t } = useMessages();
  return (
    <figure className={styles.phone} aria-label={t('components.phone.label')}>
      <figcaption className={styles.sender}>{sender}</figcaption>
      <div className={styles.screen}>
        {text === '' ? (
          <p className={styles.nothing}>{t('components.phone.empty')}</p>
        ) : (
          <p className={styles.bubble} dir="auto">
            {text}
          </p>
        )}
        {time === undefined ? null : <p className={styles.time}>{time}</p>}
      </div>
      {children === undefined ? null : <div className={styles.foot}>{children}</div>}
    </figure>
  );
}
