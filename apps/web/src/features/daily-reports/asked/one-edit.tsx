import type { Schemas } from '@lien-lac/contract';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { useMessages } from '../../../platform/messages/messages.js';
import styles from './asked-page.module.css';

/** A message that CGCN wrote otherwise; with this person's word it may leave. */
export function OneEdit({ edit }: { edit: Schemas['WaitingEditView'] }): ReactElement {
  const { t, format } = useMessages();
  const queryClient = useQueryClient();
  const { classId, date, studentId, studentName, className, text, editedBy, isCorrection } = edit;
  const agree = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/classes/{id}/daily-reports/{date}/students/{studentId}/agreement', {
          params: { path: { id: classId, date, studentId } },
          body: { text },
        }),
      ),
    onSettled: async () => {
      void queryClient.invalidateQueries({ queryKey: ['home'] });
      await queryClient.invalidateQueries({ queryKey: ['daily-reports', 'edits'] });
    },
  });
  return (
    <article className={styles.card} aria-label={studentName}>
      <h2 className={styles.name}>
        {t('daily-reports.asked.of', { name: studentName, class: className })}
      </h2>
      <p className={styles.quiet}>
        {t(isCorrection ? 'daily-reports.asked.corrected' : 'daily-reports.asked.changed', {
          name: editedBy,
          date: format.date(date),
        })}
      </p>
      <p className={styles.text}>{text}</p>
      <ErrorNotice error={agree.error} />
      <div className={styles.actions}>
        <Button loading={agree.isPending} onClick={() => agree.mutate()}>
          {t('daily-reports.edit.agree')}
        </Button>
        <Link
          to="/daily-reports/$date/$classId"
          params={{ date, classId }}
          className={styles.toClass}
        >
          {t('daily-reports.asked.to-class', { class: className })}
        </Link>
      </div>
    </article>
  );
}
