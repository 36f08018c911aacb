import { Button } from '@mantine/core';
import { type ReactElement, useId } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { Recipient } from '../reading/direct-message-views.js';
import styles from './direct-message-page.module.css';
import { useVerb } from './use-verb.js';

const decisions = ['taken', 'failed', 'send-again'] as const;

/** What its sender says of a message of which nobody knows whether it left. */
export function Decision({
  id,
  recipient: { messageId, students },
}: {
  id: string;
  recipient: Recipient;
}): ReactElement {
  const { t } = useMessages();
  const labelId = useId();
  const decide = useVerb(id, (decision: (typeof decisions)[number]) =>
    answerOf(
      api.POST('/api/v1/direct-messages/{id}/decisions', {
        params: { path: { id } },
        body: { messageIds: [messageId], decision },
      }),
    ),
  );
  return (
    <div role="group" aria-labelledby={labelId} className={styles.decision}>
      <p id={labelId}>
        {t('direct-messages.decision.label', {
          name: students.map(({ studentName }) => studentName).join(', '),
        })}
      </p>
      <div className={styles.actions}>
        {decisions.map((decision) => (
          <Button
            key={decision}
            variant="default"
            loading={decide.isPending && decide.variables === decision}
            disabled={decide.isPending}
            onClick={() => decide.mutate(decision)}
          >
            {t(`direct-messages.decision.${decision}`)}
          </Button>
        ))}
      </div>
      <ErrorNotice error={decide.error} />
    </div>
  );
}
