import { observingDepartmentLabels } from '@lien-lac/domain';
import { Button, Radio, Textarea } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { Dialog, dialogActions, dialogForm } from '../../../components/dialog.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { ClassDay, Contradiction } from '../reading/report-queries.js';
import { useClassDayVerb } from './use-class-day.js';

/** Asks the teacher, or the department that saw it; both sides are shown to whoever is asked. */
export function AskDialog({
  day,
  contradiction: { key, department },
  onClose,
}: {
  day: ClassDay;
  contradiction: Contradiction;
  onClose: () => void;
}): ReactElement {
  const { t, language } = useMessages();
  const [askedOf, setAskedOf] = useState<'teacher' | 'department'>('teacher');
  const [question, setQuestion] = useState('');
  const ask = useClassDayVerb(day, () =>
    answerOf(
      api.POST('/api/v1/classes/{id}/daily-reports/{date}/questions', {
        params: { path: { id: day.classId, date: day.date } },
        body: { key, question, askedOf: askedOf === 'teacher' ? 'teacher' : department },
      }),
    ),
  );
  return (
    <Dialog title={t('daily-reports.ask.title')} onClose={onClose}>
      <form
        className={dialogForm}
        onSubmit={(event) => {
          event.preventDefault();
          ask.mutate(undefined, { onSuccess: onClose });
        }}
      >
        <Radio.Group
          label={t('daily-reports.ask.whom')}
          value={askedOf}
          onChange={(value) => setAskedOf(value === 'teacher' ? 'teacher' : 'department')}
        >
          <Radio value="teacher" label={t('daily-reports.ask.teacher')} />
          <Radio value="department" label={observingDepartmentLabels[department][language]} />
        </Radio.Group>
        <Textarea
          label={t('daily-reports.ask.words')}
          description={t('daily-reports.ask.words-hint')}
          autosize
          minRows={2}
          maxLength={500}
          value={question}
          onChange={({ currentTarget }) => setQuestion(currentTarget.value)}
        />
        <ErrorNotice error={ask.error} />
        <div className={dialogActions}>
          <Button type="submit" loading={ask.isPending}>
            {t('daily-reports.ask.button')}
          </Button>
          <Button variant="default" disabled={ask.isPending} onClick={onClose}>
            {t('daily-reports.not-yet')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
