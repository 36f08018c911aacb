import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Dialog, dialogActions, dialogForm } from '../../../components/dialog.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { Board } from '../reading/report-queries.js';
import styles from './board-page.module.css';
import { shownClasses } from './board-search.js';

/** What can be done with the whole day: remind whoever is missing, send whatever is ready. */
export function BoardActions({ board }: { board: Board }): ReactElement | null {
  const { t } = useMessages();
  const [asksToSend, setAsksToSend] = useState(false);
  const remind = useMutation({
    mutationFn: () =>
      answerOf(api.POST('/api/v1/daily-report-board/reminders', { body: { date: board.date } })),
  });
  const missing = shownClasses(board.classes, 'missing');
  const ready = shownClasses(board.classes, 'ready').filter(({ can }) => can.send);
  const isNeeded = missing.length > 0 || ready.length > 0;
  // What came of sending stays to be read when nothing is left to send.
  if (!board.can.remind || !(isNeeded || asksToSend)) return null;
  return (
    <div className={styles.actions}>
      {ready.length === 0 ? null : (
        <Button onClick={() => setAsksToSend(true)}>
          {t('daily-reports.send-all.open', { count: ready.length })}
        </Button>
      )}
      {missing.length === 0 ? null : (
        <Button variant="default" loading={remind.isPending} onClick={() => remind.mutate()}>
          {t('daily-reports.remind.button', { count: missing.length })}
        </Button>
      )}
      <div role="status" className={styles.said}>
        {remind.data === undefined ? null : (
          <>
            <p>{t('daily-reports.remind.done', { count: remind.data.reminded.length })}</p>
            {remind.data.unreached.length === 0 ? null : (
              <p>
                {t('daily-reports.remind.unreached', {
                  classes: remind.data.unreached.join(', '),
                })}
              </p>
            )}
          </>
        )}
      </div>
      <ErrorNotice error={remind.error} retry={() => remind.mutate()} />
      {asksToSend ? <SendAll board={board} onClose={() => setAsksToSend(false)} /> : null}
    </div>
  );
}

function SendAll({ board, onClose }: { board: Board; onClose: () => void }): ReactElement {
  const { t } = useMessages();
  const queryClient = useQueryClient();
  const [{ ready, own }] = useState(() => {
    const all = shownClasses(board.classes, 'ready');
    // Whoever wrote a diary for its teacher doesn't send it.
    return { ready: all.filter(({ can }) => can.send), own: all.filter(({ can }) => !can.send) };
  });
  const send = useMutation({
    mutationFn: () =>
      answerOf(api.POST('/api/v1/daily-report-board/sending', { body: { date: board.date } })),
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: ['daily-reports'] });
      void queryClient.invalidateQueries({ queryKey: ['home'] });
    },
  });
  const named = (classes: typeof ready): string =>
    classes.map(({ className }) => className).join(', ');
  if (send.data !== undefined) {
    const { sent, kept } = send.data;
    return (
      <Dialog title={t('daily-reports.send-all.done')} onClose={onClose}>
        <div className={dialogForm}>
          <p>
            {t('daily-reports.send-all.sent', {
              classes: sent.length,
              messages: sent.reduce((whole, { messages }) => whole + messages, 0),
            })}
          </p>
          {kept.length === 0 ? null : (
            <ul className={styles.kept}>
              {kept.map(({ className, message }) => (
                <li key={className}>
                  <strong>{className}</strong> {message}
                </li>
              ))}
            </ul>
          )}
          <div className={dialogActions}>
            <Button onClick={onClose}>{t('daily-reports.close')}</Button>
          </div>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title={t('daily-reports.send-all.title')} onClose={onClose}>
      <div className={dialogForm}>
        <p>{t('daily-reports.send-all.words', { classes: named(ready) })}</p>
        {own.length === 0 ? null : (
          <p>{t('daily-reports.send-all.own', { classes: named(own) })}</p>
        )}
        <ErrorNotice error={send.error} />
        <div className={dialogActions}>
          <Button loading={send.isPending} onClick={() => send.mutate()}>
            {t('daily-reports.send-all.button', { count: ready.length })}
          </Button>
          <Button variant="default" disabled={send.isPending} onClick={onClose}>
            {t('daily-reports.not-yet')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
