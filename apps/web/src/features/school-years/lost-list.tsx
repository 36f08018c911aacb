import type { ReactElement } from 'react';
import { ErrorNotice } from '../../components/error-notice.js';
import { useMessages } from '../../platform/messages/messages.js';
import { lostThingsOf } from './lost-things.js';
import styles from './lost-list.module.css';

/** So many names are told; the others are counted. */
const namesTold = 5;

/** Why something can't be taken back, and what would be lost with it. */
export function LostList({ error }: { error: unknown }): ReactElement | null {
  const { t } = useMessages();
  const lost = lostThingsOf(error);
  if (error === null || error === undefined) return null;
  return (
    <>
      <ErrorNotice error={error} />
      {lost.length === 0 ? null : (
        <ul className={styles.lost}>
          {lost.map(({ what, count, about }) => (
            <li key={what}>
              {t(`school-years.lost.${what}`, { count })}
              {about.length === 0 ? '' : `: ${about.slice(0, namesTold).join(', ')}`}
              {about.length > namesTold
                ? ` ${t('school-years.lost.more', { count: about.length - namesTold })}`
                : ''}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
