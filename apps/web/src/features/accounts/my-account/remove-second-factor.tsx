import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { sessionQuery } from '../../../platform/session/session.js';
import styles from './account-page.module.css';

/** A second look: what was set up is gone with it, recovery codes too. */
export function RemoveSecondFactor({ onDone }: { onDone: () => void }): ReactElement {
  const { t } = useMessages();
  const queryClient = useQueryClient();
  const remove = useMutation({
    mutationFn: () => answerOf(api.DELETE('/api/v1/second-factor')),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
      onDone();
    },
  });
  return (
    <div className={styles.confirm}>
      <p>{t('accounts.second-factor.remove-words')}</p>
      <ErrorNotice error={remove.error} />
      <div className={styles.actions}>
        <Button loading={remove.isPending} onClick={() => remove.mutate()}>
          {t('accounts.second-factor.remove-confirm')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('accounts.second-factor.keep')}
        </Button>
      </div>
    </div>
  );
}
