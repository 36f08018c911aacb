import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LinkButton } from '../../../components/link-button.js';
import { useMessages } from '../../../platform/messages/messages.js';
import styles from './choices-bar.module.css';
import { type Choices, countChoices } from './choices.js';

/** How much waits, what is chosen of it, and the one button that records it. */
export function ChoicesBar({
  total,
  choices,
  isPending,
  error,
  onRecord,
  onClear,
}: {
  total: number;
  choices: Choices;
  isPending: boolean;
  error: Error | null;
  onRecord: () => void;
  onClear: () => void;
}): ReactElement {
  const { t } = useMessages();
  const { all, taken, kept } = countChoices(choices);
  return (
    <div className={styles.bar}>
      <p role="status" className={styles.count}>
        {all === 0
          ? t('enrolment-system.differences.waiting', { count: total })
          : t('enrolment-system.differences.chosen', { taken, kept })}
      </p>
      {all === 0 ? (
        <p className={styles.keys}>{t('enrolment-system.differences.keys')}</p>
      ) : (
        <div className={styles.actions}>
          <LinkButton onClick={onClear}>{t('enrolment-system.differences.clear')}</LinkButton>
          <Button loading={isPending} className={styles.record} onClick={onRecord}>
            {t('enrolment-system.differences.submit', { count: all })}
          </Button>
        </div>
      )}
      {error === null ? null : (
        <div className={styles.error}>
          <ErrorNotice error={error} retry={onRecord} />
        </div>
      )}
    </div>
  );
}
