import type { ReactElement } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import type { AnnouncementView } from '../reading/announcement-views.js';
import styles from './announcement-page.module.css';

/** Who did what with it, and when. */
export function History({
  history,
}: {
  history: AnnouncementView['history'];
}): ReactElement | null {
  const { t, format } = useMessages();
  if (history.length === 0) return null;
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('announcements.history.title')}</h2>
      <ol className={styles.history}>
        {history.map(({ at, move, actorName, note, text }, place) => (
          <li key={place}>
            <time dateTime={at}>{format.dateTime(at)}</time>
            <span>
              {t(`announcements.history.${move}`, {
                name: actorName ?? t('announcements.history.system'),
              })}
              {note === null ? null : (
                <q dir="auto" className={styles.quoted}>
                  {note}
                </q>
              )}
              {text === null ? null : (
                <details className={styles.words}>
                  <summary>{t('announcements.history.words')}</summary>
                  <p dir="auto">{text}</p>
                </details>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
