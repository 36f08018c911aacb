import type { Schemas } from '@lien-lac/contract';
import { contradictionLabels } from '@lien-lac/domain';
import { Button, Radio, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { useMessages } from '../../../platform/messages/messages.js';
import styles from './asked-page.module.css';

/** Which side is right: the diary, or what was seen. */
export function OneQuestion({ question }: { question: Schemas['QuestionView'] }): ReactElement {
  const { t, language, format } = useMessages();
  const queryClient = useQueryClient();
  const [side, setSide] = useState<'diary' | 'observation' | null>(null);
  const [words, setWords] = useState('');
  const answer = useMutation({
    mutationFn: (chosen: 'diary' | 'observation') =>
      answerOf(
        api.POST('/api/v1/report-questions/{id}/answer', {
          params: { path: { id: question.id } },
          body: { answer: chosen, words },
        }),
      ),
    onSettled: async () => {
      void queryClient.invalidateQueries({ queryKey: ['home'] });
      await queryClient.invalidateQueries({ queryKey: ['daily-reports', 'questions'] });
    },
  });
  const { studentName, className, date, kind, diaryWords, observationWords, askedBy } = question;
  return (
    <form
      className={styles.card}
      aria-label={studentName}
      onSubmit={(event) => {
        event.preventDefault();
        if (side !== null) answer.mutate(side);
      }}
    >
      <h2 className={styles.name}>
        {t('daily-reports.asked.of', { name: studentName, class: className })}
      </h2>
      <p className={styles.quiet}>
        {t('daily-reports.asked.by', { name: askedBy, date: format.date(date) })}
      </p>
      <p>{contradictionLabels[kind][language]}</p>
      {question.question === '' ? null : <p>“{question.question}”</p>}
      <Radio.Group
        label={t('daily-reports.asked.which')}
        value={side}
        onChange={(value) => setSide(value === 'diary' ? 'diary' : 'observation')}
      >
        <Radio value="diary" label={diaryWords} />
        <Radio value="observation" label={observationWords} />
      </Radio.Group>
      <TextInput
        className={styles.note}
        label={t('daily-reports.asked.words')}
        maxLength={500}
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      <ErrorNotice error={answer.error} />
      <Button type="submit" disabled={side === null} loading={answer.isPending}>
        {t('daily-reports.asked.button')}
      </Button>
    </form>
  );
}
