import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { ActionLink } from '../../../components/action-link.js';
import { Dialog, dialogActions } from '../../../components/dialog.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { goToTitle } from '../../../components/go-to-title.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { directMessageQuery, recipientsQuery } from '../reading/direct-message-queries.js';
import type { DirectMessage } from '../reading/direct-message-views.js';
import styles from './direct-message-page.module.css';

/** What can be done while something of it has not left. */
export function MessageActions({ message }: { message: DirectMessage }): ReactElement | null {
  const { t } = useMessages();
  const [isAsking, setAsking] = useState(false);
  const { id, can } = message;
  if (!can.cancel && !can.change) return null;
  return (
    <div className={styles.actions}>
      {can.change ? (
        <ActionLink to="/direct-messages/$id/change" params={{ id }}>
          {t('direct-messages.change.open')}
        </ActionLink>
      ) : null}
      {can.cancel ? (
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('direct-messages.cancel.open')}
        </Button>
      ) : null}
      {isAsking ? <CancelDialog message={message} onClose={() => setAsking(false)} /> : null}
    </div>
  );
}

function CancelDialog({
  message: { id, isOwn, sentByName, progress },
  onClose,
}: {
  message: DirectMessage;
  onClose: () => void;
}): ReactElement {
  const { t } = useMessages();
  const queryClient = useQueryClient();
  const cancel = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/direct-messages/{id}/cancellation', { params: { path: { id } } }),
      ),
    onSuccess: (answer) => {
      queryClient.setQueryData(directMessageQuery(id).queryKey, answer);
      onClose();
      goToTitle();
    },
    onError: () => queryClient.invalidateQueries({ queryKey: directMessageQuery(id).queryKey }),
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: recipientsQuery(id).queryKey });
      void queryClient.invalidateQueries({ queryKey: ['direct-messages', 'list'] });
      void queryClient.invalidateQueries({ queryKey: ['home'] });
    },
  });
  return (
    <Dialog title={t('direct-messages.cancel.title')} onClose={onClose}>
      <p>{t('direct-messages.cancel.words', { count: progress.underWay })}</p>
      {isOwn ? null : <p>{t('direct-messages.cancel.of-other', { name: sentByName })}</p>}
      <ErrorNotice error={cancel.error} retry={() => cancel.mutate()} />
      <div className={dialogActions}>
        <Button color="red" loading={cancel.isPending} onClick={() => cancel.mutate()}>
          {t('direct-messages.cancel.button', { count: progress.underWay })}
        </Button>
        <Button variant="default" disabled={cancel.isPending} onClick={onClose}>
          {t('direct-messages.cancel.keep')}
        </Button>
      </div>
    </Dialog>
  );
}
