import type { Schemas } from '@lien-lac/contract';
import { sensitiveMatterLabels } from '@lien-lac/domain';
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { EmptyState } from '../../../components/empty-state.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { useMessages } from '../../../platform/messages/messages.js';
import styles from '../asked/asked-page.module.css';
import { callsQuery } from '../reading/report-queries.js';

/** Families to call about what goes into no message, until somebody notes the call. */
export function CallsPage(): ReactElement {
  const { t } = useMessages();
  const calls = useQuery(callsQuery);
  return (
    <div className={styles.page}>
      <PageTitle lead={t('daily-reports.calls.lead')}>{t('daily-reports.calls.title')}</PageTitle>
      {calls.data === undefined ? (
        calls.isError ? (
          <ErrorNotice error={calls.error} retry={() => void calls.refetch()} />
        ) : (
          <LoadingLines lines={4} />
        )
      ) : calls.data.items.length === 0 ? (
        <EmptyState title={t('daily-reports.calls.none')}>
          {t('daily-reports.calls.none-words')}
        </EmptyState>
      ) : (
        <ul className={styles.list}>
          {calls.data.items.map((call) => (
            <li key={call.id}>
              <OneCall call={call} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function OneCall({ call }: { call: Schemas['FollowUpView'] }): ReactElement {
  const { t, language, format } = useMessages();
  const queryClient = useQueryClient();
  const [note, setNote] = useState('');
  const { id, studentName, className, date, matter, classId } = call;
  const noteCall = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/report-follow-ups/{id}/call', {
          params: { path: { id } },
          body: { note: note.trim() },
        }),
      ),
    onSettled: async () => {
      void queryClient.invalidateQueries({ queryKey: ['home'] });
      await queryClient.invalidateQueries({ queryKey: callsQuery.queryKey });
    },
  });
  return (
    <article className={styles.card} aria-label={studentName}>
      <h2 className={styles.name}>
        {t('daily-reports.asked.of', { name: studentName, class: className })}
      </h2>
      <p className={styles.quiet}>
        {sensitiveMatterLabels[matter][language]} · {format.date(date)}
      </p>
      <p>{t('daily-reports.calls.why')}</p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (note.trim() !== '') noteCall.mutate();
        }}
      >
        <TextInput
          className={styles.note}
          label={t('daily-reports.calls.note')}
          maxLength={500}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        <ErrorNotice error={noteCall.error} />
        <div className={styles.actions}>
          <Button type="submit" disabled={note.trim() === ''} loading={noteCall.isPending}>
            {t('daily-reports.calls.button')}
          </Button>
          <Link
            to="/daily-reports/$date/$classId"
            params={{ date, classId }}
            className={styles.toClass}
          >
            {t('daily-reports.asked.to-class', { class: className })}
          </Link>
        </div>
      </form>
    </article>
  );
}
