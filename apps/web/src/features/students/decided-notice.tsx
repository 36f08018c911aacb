import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../components/error-notice.js';
import { CheckIcon } from '../../components/icons.js';
import { useMessages } from '../../platform/messages/messages.js';
import styles from './decided-notice.module.css';
import type { Decided } from './decide-in-parts.js';
import { useWithdraw } from './use-confirmations.js';

/** What was decided just now, what was left as it is and why, and the way back from a confirmation. */
export function DecidedNotice({
  deed,
  decided: { doneIds, already, refused },
  onUndone,
}: {
  deed: 'confirmed' | 'refused';
  decided: Decided;
  onUndone: () => void;
}): ReactElement {
  const { t, language } = useMessages();
  const withdraw = useWithdraw();
  const reasons = new Set(
    refused.flatMap(({ reason }) => (reason === null ? [] : [reason[language]])),
  );
  return (
    <div className={styles.notice}>
      <div role="status" className={styles.words}>
        <span className={styles.shape}>
          <CheckIcon />
        </span>
        <span>
          {t(`students.${deed}.words`, { count: doneIds.length })}
          {already === 0 ? null : ` ${t(`students.${deed}.already`, { count: already })}`}
          {refused.length === 0
            ? null
            : ` ${t('students.decided.left', { count: refused.length, reasons: [...reasons].join(' ') })}`}
        </span>
      </div>
      {deed === 'confirmed' && doneIds.length > 0 ? (
        <Button
          variant="default"
          loading={withdraw.isPending}
          onClick={() => withdraw.mutate(doneIds, { onSuccess: onUndone })}
        >
          {t('students.confirmed.undo')}
        </Button>
      ) : null}
      <ErrorNotice error={withdraw.error} />
    </div>
  );
}
