import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../components/error-notice.js';
import { CheckIcon } from '../../components/icons.js';
import { useMessages } from '../../platform/messages/messages.js';
import styles from './confirmed-notice.module.css';
import { type Confirmed, mostUndone, useWithdraw } from './use-confirmations.js';

/**
 * What was confirmed just now, and a way back. There is none once somebody else had confirmed part of
 * it, which must not be taken back with the rest.
 */
export function ConfirmedNotice({
  confirmed: { contactIds, alreadyConfirmed },
  onUndone,
}: {
  confirmed: Confirmed;
  onUndone: () => void;
}): ReactElement {
  const { t } = useMessages();
  const withdraw = useWithdraw();
  const mayUndo = alreadyConfirmed === 0 && contactIds.length <= mostUndone;
  return (
    <div className={styles.notice}>
      <p role="status" className={styles.words}>
        <span className={styles.shape}>
          <CheckIcon />
        </span>
        <span>
          {t('students.confirmed.words', { count: contactIds.length - alreadyConfirmed })}
          {alreadyConfirmed === 0
            ? null
            : ` ${t('students.confirmed.already', { count: alreadyConfirmed })}`}
        </span>
      </p>
      {mayUndo ? (
        <Button
          variant="default"
          loading={withdraw.isPending}
          onClick={() => withdraw.mutate(contactIds, { onSuccess: onUndone })}
        >
          {t('students.confirmed.undo')}
        </Button>
      ) : null}
      <ErrorNotice error={withdraw.error} />
    </div>
  );
}
