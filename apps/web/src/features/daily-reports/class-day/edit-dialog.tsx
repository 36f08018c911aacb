import { smsPartCount } from '@lien-lac/domain';
import { Button, Textarea } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { Dialog, dialogActions, dialogForm } from '../../../components/dialog.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { ClassDay, StudentDay } from '../reading/report-queries.js';
import { useClassDayVerb } from './use-class-day.js';

/** Another text for one student; of a message that was sent, its correction. */
export function EditDialog({
  day,
  student,
  onClose,
}: {
  day: ClassDay;
  student: StudentDay;
  onClose: () => void;
}): ReactElement {
  const { t } = useMessages();
  const { studentId, fullName, edit, composed, reports } = student;
  const isCorrection = reports.length > 0;
  const [text, setText] = useState(edit?.text ?? (isCorrection ? '' : composed.text));
  const save = useClassDayVerb(day, () =>
    answerOf(
      api.PUT('/api/v1/classes/{id}/daily-reports/{date}/students/{studentId}/text', {
        params: { path: { id: day.classId, date: day.date, studentId } },
        body: { text },
      }),
    ),
  );
  return (
    <Dialog
      title={t(isCorrection ? 'daily-reports.edit.correct-title' : 'daily-reports.edit.title', {
        name: fullName,
      })}
      onClose={onClose}
    >
      <form
        className={dialogForm}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(undefined, { onSuccess: onClose });
        }}
      >
        <Textarea
          label={t('daily-reports.edit.text')}
          description={t(
            isCorrection ? 'daily-reports.edit.correct-hint' : 'daily-reports.edit.hint',
          )}
          autosize
          minRows={4}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <p role="status">{t('daily-reports.edit.parts', { parts: smsPartCount(text) })}</p>
        <ErrorNotice error={save.error} />
        <div className={dialogActions}>
          <Button type="submit" loading={save.isPending}>
            {t('daily-reports.edit.save')}
          </Button>
          <Button variant="default" disabled={save.isPending} onClick={onClose}>
            {t('daily-reports.not-yet')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
