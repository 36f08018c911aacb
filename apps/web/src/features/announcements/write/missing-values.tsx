import type { ReactElement } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import type { Preview } from '../reading/announcement-views.js';
import styles from './form.module.css';

/** The students for whom the text has a gap: it can't be sent before each has a value. */
export function MissingValues({ preview }: { preview: Preview | undefined }): ReactElement | null {
  const { t } = useMessages();
  if (preview === undefined || preview.studentsWithoutValue === 0) return null;
  const more = preview.studentsWithoutValue - preview.withoutValue.length;
  return (
    <div role="alert" data-gaps className={styles.gaps}>
      <p>{t('announcements.gaps.title', { count: preview.studentsWithoutValue })}</p>
      <ul>
        {preview.withoutValue.map(({ studentId, fullName, className, fields }) => (
          <li key={studentId}>
            {t('announcements.gaps.one', {
              name: fullName,
              class: className,
              fields: fields.map((field) => `{${field}}`).join(', '),
            })}
          </li>
        ))}
        {more > 0 ? <li>{t('announcements.gaps.more', { count: more })}</li> : null}
      </ul>
      <p>{t('announcements.gaps.mend')}</p>
    </div>
  );
}
