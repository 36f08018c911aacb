import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { ActionLink } from '../../../components/action-link.js';
import { Dialog, dialogActions, dialogForm } from '../../../components/dialog.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { goToTitle } from '../../../components/go-to-title.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { DirectMessage } from '../reading/direct-message-views.js';
import styles from './direct-message-page.module.css';
import { useVerb } from './use-verb.js';

/** What can still be done: change or call back what has not left, try again what failed. */
export function MessageActions({ message }: { message: DirectMessage }): ReactElement | null {
  const { t } = useMessages();
  const [asked, setAsked] = useState<'cancel' | 'retry' | undefined>(undefined);
  const { id, can } = message;
  if (!can.cancel && !can.change && !can.retry) return null;
  const close = (): void => setAsked(undefined);
  return (
    <div className={styles.actions}>
      {can.change ? (
        <ActionLink to="/direct-messages/$id/change" params={{ id }}>
          {t('direct-messages.change.open')}
        </ActionLink>
      ) : null}
      {can.cancel ? (
        <Button variant="default" onClick={() => setAsked('cancel')}>
          {t('direct-messages.cancel.open')}
        </Button>
      ) : null}
      {can.retry ? (
        <Button variant="default" onClick={() => setAsked('retry')}>
          {t('direct-messages.retry.open')}
        </Button>
      ) : null}
      {asked === 'cancel' ? <CancelDialog message={message} onClose={close} /> : null}
      {asked === 'retry' ? <RetryDialog message={message} onClose={close} /> : null}
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
  const cancel = useVerb(id, () =>
    answerOf(api.POST('/api/v1/direct-messages/{id}/cancellation', { params: { path: { id } } })),
  );
  const done = (): void => {
    onClose();
    goToTitle();
  };
  return (
    <Dialog title={t('direct-messages.cancel.title')} onClose={onClose}>
      <div className={dialogForm}>
        <p>{t('direct-messages.cancel.words', { count: progress.underWay })}</p>
        {isOwn ? null : <p>{t('direct-messages.cancel.of-other', { name: sentByName })}</p>}
        <ErrorNotice error={cancel.error} />
        <div className={dialogActions}>
          <Button
            loading={cancel.isPending}
            onClick={() => cancel.mutate(undefined, { onSuccess: done })}
          >
            {t('direct-messages.cancel.button', { count: progress.underWay })}
          </Button>
          <Button variant="default" disabled={cancel.isPending} onClick={onClose}>
            {t('direct-messages.cancel.keep')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function RetryDialog({
  message: { id, progress },
  onClose,
}: {
  message: DirectMessage;
  onClose: () => void;
}): ReactElement {
  const { t } = useMessages();
  const retry = useVerb(id, () =>
    answerOf(api.POST('/api/v1/direct-messages/{id}/retry', { params: { path: { id } } })),
  );
  const done = (): void => {
    onClose();
    goToTitle();
  };
  const count = progress.counts.failed ?? 0;
  return (
    <Dialog title={t('direct-messages.retry.title')} onClose={onClose}>
      <div className={dialogForm}>
        <p>{t('direct-messages.retry.words', { count })}</p>
        <ErrorNotice error={retry.error} />
        <div className={dialogActions}>
          <Button
            loading={retry.isPending}
            onClick={() => retry.mutate(undefined, { onSuccess: done })}
          >
            {t('direct-messages.retry.button', { count })}
          </Button>
          <Button variant="default" disabled={retry.isPending} onClick={onClose}>
            {t('direct-messages.retry.leave')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
