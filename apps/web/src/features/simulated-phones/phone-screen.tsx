import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { PhoneBubble, PhoneFrame } from '../../components/phone-frame.js';
import { useMessages } from '../../platform/messages/messages.js';
import { useSession } from '../../platform/session/session.js';
import { messagesByDay } from './messages-by-day.js';
import type { SimulatedMessage } from './phone-query.js';
import styles from './phone-screen.module.css';

/** The messages of one sender on a phone: what came last stands at the bottom, and in view. */
export function PhoneScreen({
  messages,
  hasOlder,
  isReadingOlder,
  readOlder,
}: {
  /** The latest first. */
  messages: readonly SimulatedMessage[];
  hasOlder: boolean;
  isReadingOlder: boolean;
  readOlder: () => void;
}): ReactElement {
  const { t, format } = useMessages();
  const { schoolName } = useSession();
  const label = t('simulated-phones.phone.messages', { sender: schoolName });
  return (
    <PhoneFrame sender={schoolName} className={styles.phone}>
      <div className={styles.screen} role="log" aria-label={label} tabIndex={0}>
        <div className={styles.messages}>
          {hasOlder ? (
            <Button variant="subtle" fullWidth loading={isReadingOlder} onClick={readOlder}>
              {t('simulated-phones.phone.older')}
            </Button>
          ) : null}
          {messagesByDay(messages, format.date).map((day) => (
            <section key={day.date}>
              <h2 className={styles.day}>{day.date}</h2>
              {day.messages.map((message) => (
                <Bubble key={message.id} message={message} />
              ))}
            </section>
          ))}
        </div>
      </div>
    </PhoneFrame>
  );
}

function Bubble({ message: { text, at } }: { message: SimulatedMessage }): ReactElement {
  const { t, format } = useMessages();
  return (
    <div className={styles.message}>
      {text === null ? (
        <p className={styles.lost}>{t('simulated-phones.phone.no-text')}</p>
      ) : (
        <PhoneBubble text={text} />
      )}
      <time className={styles.time} dateTime={at}>
        {format.time(at)}
      </time>
    </div>
  );
}
