import { useMutation } from '@tanstack/react-query';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { AnnouncementView } from '../reading/announcement-views.js';
import styles from './announcement-page.module.css';

/** Sends the message that is shown to oneself, and says where it went. */
export function TestMessage({
  announcement: { text, audience, date, withoutDiacritics, proposal },
  at,
}: {
  announcement: AnnouncementView;
  /** Which recipient's message is shown. */
  at: number;
}): ReactElement {
  const { t } = useMessages();
  const shown = proposal ?? { text, withoutDiacritics };
  const send = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/announcement-test-messages', {
          body: {
            ...{ text: shown.text, withoutDiacritics: shown.withoutDiacritics },
            ...{ audience, date, at },
          },
        }),
      ),
  });
  return (
    <div className={styles.test}>
      <Button variant="default" loading={send.isPending} onClick={() => send.mutate()}>
        {t('announcements.test.button')}
      </Button>
      <p role="status">
        {send.data === undefined
          ? null
          : t('announcements.test.sent', { mailbox: send.data.mailbox })}
      </p>
      <ErrorNotice error={send.error} />
    </div>
  );
}
