import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { WarningIcon } from '../../../components/icons.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { schoolClockQuery } from '../reading/direct-message-queries.js';
import styles from './write.module.css';

/** So long before the quiet hours somebody who writes is told of them. Milliseconds. */
const tellsBefore = 15 * 60_000;

/** That it is quiet, or will be soon, by the school's clock: never by the one of the phone. */
export function QuietNotice(): ReactElement | null {
  const { t, format } = useMessages();
  const { data: clock } = useQuery(schoolClockQuery);
  if (clock === undefined) return null;
  const { now, open, opensAt, closesAt, reopensAt } = clock;
  const left = closesAt === null ? Infinity : Date.parse(closesAt) - Date.parse(now);
  if (open && left > tellsBefore) return null;
  const words = open
    ? t('direct-messages.quiet.soon', {
        now: format.time(now),
        left: format.duration(left),
        from: format.time(closesAt ?? now),
        time: format.nearTime(reopensAt ?? now, now),
      })
    : t('direct-messages.quiet.now', {
        now: format.time(now),
        time: format.nearTime(opensAt, now),
      });
  return (
    <p role="status" className={styles.quiet}>
      <WarningIcon />
      <span>{words}</span>
    </p>
  );
}
