import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { WarningIcon } from '../../../components/icons.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { neighboursQuery } from '../reading/neighbours-query.js';
import type { AnnouncementView } from '../reading/announcement-views.js';
import styles from './announcement-page.module.css';

/** Other announcements that the same parents get within an hour, before this one is let go. */
export function Neighbours({
  announcement,
  now,
}: {
  announcement: AnnouncementView;
  /** School time. */
  now: string;
}): ReactElement | null {
  const { t, format } = useMessages();
  const neighbours = useQuery(neighboursQuery(announcement)).data?.items ?? [];
  if (neighbours.length === 0) return null;
  return (
    <div role="status" className={styles.overtaken}>
      <WarningIcon />
      <div>
        <p>{t('announcements.neighbours.words')}</p>
        <ul className={styles.neighbours}>
          {neighbours.map(({ id, title, requesterRole, leavesAt, sharedPhones }) => (
            <li key={id}>
              {title === null ? (
                t('announcements.neighbours.other', { role: t(`accounts.role.${requesterRole}`) })
              ) : (
                <Link to="/announcements/$id" params={{ id }}>
                  <bdi>{title}</bdi>
                </Link>
              )}
              {': '}
              {t('announcements.neighbours.shared', {
                count: sharedPhones,
                time: format.nearTime(leavesAt, now),
              })}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
