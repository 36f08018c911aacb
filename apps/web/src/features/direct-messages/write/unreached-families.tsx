import { unreachableReasonLabels } from '@lien-lac/domain';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import type { Family } from '../reading/direct-message-views.js';
import styles from './write.module.css';

/** Whom no message would reach, each with the reason and the way to mend it. */
export function UnreachedFamilies({
  families,
}: {
  families: readonly Family[];
}): ReactElement | null {
  const { t, language } = useMessages();
  if (families.length === 0) return null;
  return (
    <section aria-labelledby="unreached" className={styles.unreached}>
      <h2 id="unreached">{t('direct-messages.pick.unreached', { count: families.length })}</h2>
      <ul>
        {families.map(({ studentId, studentName, reason }) => (
          <li key={studentId}>
            <span>
              <span className={styles.name}>{studentName}</span>
              <span className={styles.reason}>
                {reason === null ? null : unreachableReasonLabels[reason][language]}
              </span>
            </span>
            <Link
              to="/students/$id"
              params={{ id: studentId }}
              className={styles.mend}
              aria-label={t('direct-messages.pick.mend-of', { student: studentName })}
            >
              {t('direct-messages.pick.mend')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
