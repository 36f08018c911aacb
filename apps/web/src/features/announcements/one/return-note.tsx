import type { ReactElement } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import type { AnnouncementView } from '../reading/announcement-views.js';
import styles from './announcement-page.module.css';

/** What whoever gave it back asks to have mended. */
export function ReturnNote({
  announcement: { history },
}: {
  announcement: AnnouncementView;
}): ReactElement | null {
  const { t, format } = useMessages();
  const event = history.findLast(({ move }) => move === 'return');
  if (event === undefined) return null;
  return (
    <figure className={styles.note}>
      <figcaption>
        {t('announcements.returned.by', {
          name: event.actorName ?? '',
          time: format.dateTime(event.at),
        })}
      </figcaption>
      <blockquote dir="auto">{event.note}</blockquote>
    </figure>
  );
}
