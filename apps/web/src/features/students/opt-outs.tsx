import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../components/error-notice.js';
import { answerOf } from '../../platform/api/answer-of.js';
import { api } from '../../platform/api/api.js';
import { useMessages } from '../../platform/messages/messages.js';
import styles from './opt-outs.module.css';
import type { GuardianDetail } from './student-queries.js';
import { useRefresh } from './use-confirmations.js';

type OptOut = NonNullable<GuardianDetail['optOuts']>[number];

/** The kinds of message that a guardian does not want, and how the school knows. */
export function OptOuts({
  guardian: { id, can },
  optOuts,
}: {
  guardian: GuardianDetail;
  optOuts: readonly OptOut[];
}): ReactElement | null {
  const { t, format } = useMessages();
  const refresh = useRefresh();
  const end = useMutation({
    mutationFn: (messageKind: OptOut['messageKind']) =>
      answerOf(
        api.DELETE('/api/v1/guardians/{id}/opt-outs/{messageKind}', {
          params: { path: { id, messageKind } },
        }),
      ),
    onSettled: refresh,
  });
  if (optOuts.length === 0) return null;
  return (
    <ul className={styles.optOuts}>
      {optOuts.map(({ messageKind, at, howSaid, recordedByName }) => (
        <li key={messageKind} className={styles.optOut}>
          <p>
            <strong>{t(`students.opted-out.${messageKind}`)}</strong>{' '}
            <span className={styles.quiet}>
              {howSaid}
              {' · '}
              {recordedByName === null
                ? format.dateTime(at)
                : t('students.opted-out.by', { name: recordedByName, time: format.dateTime(at) })}
            </span>
          </p>
          {can?.optOut === true ? (
            <Button
              variant="default"
              loading={end.isPending}
              onClick={() => end.mutate(messageKind)}
            >
              {t('students.opted-out.end')}
            </Button>
          ) : null}
        </li>
      ))}
      <ErrorNotice error={end.error} />
    </ul>
  );
}
