import type { ReactElement, ReactNode } from 'react';
import { useMessages } from '../platform/messages/messages.js';
import { PhoneBubble, PhoneFrame } from './phone-frame.js';
import styles from './phone-preview.module.css';

/** A message before it is sent, as the phone will show it. */
export function PhonePreview({
  sender,
  text,
  children,
}: {
  /** Whom the phone names as the sender. */
  sender: string;
  text: string;
  /** Under the message, such as the next recipient. */
  children?: ReactNode;
}): ReactElement {
  const { t } = useMessages();
  return (
    <PhoneFrame sender={sender} label={t('components.phone.label')} className={styles.phone}>
      <div className={styles.screen}>
        {text === '' ? (
          <p className={styles.nothing}>{t('components.phone.empty')}</p>
        ) : (
          <PhoneBubble text={text} />
        )}
      </div>
      {children === undefined ? null : <div className={styles.foot}>{children}</div>}
    </PhoneFrame>
  );
}
