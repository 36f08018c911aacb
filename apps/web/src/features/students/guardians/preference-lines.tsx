import type { ReactElement } from 'react';
import { messageKinds } from '@lien-lac/domain';
import { useMessages } from '../../../platform/messages/messages.js';
import styles from '../guardian-card.module.css';
import type { GuardianDetail } from '../student-queries.js';
import { preferenceText, samePreferences, wholePreferences } from './preferences.js';

/** Which kinds of message a guardian receives, and how: one line for those that go the same way. */
export function PreferenceLines({
  guardian: { preferences, sendsByZalo = false },
}: {
  guardian: Pick<GuardianDetail, 'preferences' | 'sendsByZalo'>;
}): ReactElement | null {
  const { t } = useMessages();
  if (preferences === undefined) return null;
  const groups = samePreferences(wholePreferences(preferences), (one) =>
    preferenceText(one, sendsByZalo, t),
  );
  return (
    <ul className={styles.preferences}>
      {groups.map(({ kinds, text }) => (
        <li key={text}>
          {kinds.length === messageKinds.length
            ? t('students.preferences.all-kinds')
            : kinds.map((kind) => t(`students.kind.${kind}`)).join(', ')}
          {': '}
          {text}
        </li>
      ))}
    </ul>
  );
}
