import { announcementStatusLabels } from '@lien-lac/domain';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import type { AnnouncementView } from '../reading/announcement-views.js';
import styles from './announcement-page.module.css';

/** Which announcement this one puts right, and which ones put this one right. */
export function Related({
  announcement: { wrong, corrections },
}: {
  announcement: AnnouncementView;
}): ReactElement | null {
  const { t, language } = useMessages();
  if (wrong === null && corrections.length === 0) return null;
  const linkTo = (other: NonNullable<typeof wrong>): ReactElement => (
    <Link to="/announcements/$id" params={{ id: other.id }}>
      <bdi>{other.title}</bdi>
    </Link>
  );
  return (
    <div className={styles.related}>
      {wrong === null ? null : (
        <p>
          {t('announcements.related.corrects')} {linkTo(wrong)}
        </p>
      )}
      {corrections.map((correction) => (
        <p key={correction.id}>
          {t('announcements.related.corrected')} {linkTo(correction)} (
          {announcementStatusLabels[correction.status][language].label})
        </p>
      ))}
    </div>
  );
}
