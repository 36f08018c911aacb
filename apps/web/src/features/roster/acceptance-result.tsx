import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ActionLink } from '../../components/action-link.js';
import { CheckIcon } from '../../components/icons.js';
import { useMessages } from '../../platform/messages/messages.js';
import { useMay } from '../../platform/session/session.js';
import { acceptanceParts } from './acceptance-parts.js';
import styles from './acceptance-result.module.css';
import type { RosterPreview } from './import-queries.js';

/**
 * What was taken over, and what comes next: the new numbers have to be confirmed; by whom that is not,
 * the list is handed over to those.
 */
export function AcceptanceResult({
  preview: { outcome },
}: {
  preview: RosterPreview;
}): ReactElement {
  const { t } = useMessages();
  const parts = acceptanceParts(outcome).map(({ label, count }) => t(label, { count }));
  const waiting = outcome.newContacts;
  const confirms = useMay('contact.confirm') !== undefined;
  return (
    <section className={styles.result}>
      <p className={styles.taken}>
        <span className={styles.shape}>
          <CheckIcon />
        </span>
        <span>
          {parts.length === 0
            ? t('roster.result.nothing-new')
            : t('roster.result.taken', { parts: parts.join(', ') })}
        </span>
      </p>
      {waiting === 0 ? (
        <p>{t('roster.result.nothing-waits')}</p>
      ) : (
        <p>
          {t(confirms ? 'roster.result.words' : 'roster.result.own-class.words', {
            count: waiting,
          })}
        </p>
      )}
      <div className={styles.actions}>
        {!confirms ? (
          <ActionLink to="/class-lists">{t('roster.result.own-class.hand-over')}</ActionLink>
        ) : waiting === 0 ? (
          <ActionLink to="/students">{t('roster.result.students')}</ActionLink>
        ) : (
          <ActionLink to="/students" search={{ needs: 'confirmation' }}>
            {t('roster.result.confirm')}
          </ActionLink>
        )}
        <Link to="/roster" className={styles.other}>
          {t('roster.import.another-file')}
        </Link>
      </div>
    </section>
  );
}
