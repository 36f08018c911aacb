import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { ClassDay, StudentDay } from '../reading/report-queries.js';
import styles from './class-day-page.module.css';
import { useClassDayVerb } from './use-class-day.js';

/** A text that CGCN wrote: who has to agree, or did; and for a correction, the way to send it. */
export function EditState({
  day,
  student: { studentId, edit, reports, composed },
}: {
  day: ClassDay;
  student: StudentDay;
}): ReactElement | null {
  const { t } = useMessages();
  const params = { path: { id: day.classId, date: day.date, studentId } };
  const agree = useClassDayVerb(day, (text: string) =>
    answerOf(
      api.POST('/api/v1/classes/{id}/daily-reports/{date}/students/{studentId}/agreement', {
        params,
        body: { text },
      }),
    ),
  );
  const drop = useClassDayVerb(day, () =>
    answerOf(
      api.DELETE('/api/v1/classes/{id}/daily-reports/{date}/students/{studentId}/text', { params }),
    ),
  );
  const correct = useClassDayVerb(day, () =>
    answerOf(
      api.POST('/api/v1/classes/{id}/daily-reports/{date}/students/{studentId}/correction', {
        params,
      }),
    ),
  );
  if (edit === null) return null;
  const isCorrection = reports.length > 0;
  return (
    <div className={styles.edit}>
      {isCorrection ? <p className={styles.words}>{edit.text}</p> : null}
      <p>
        {edit.confirmedBy === null
          ? t('daily-reports.edit.waits', { name: edit.editedBy ?? '' })
          : t('daily-reports.edit.agreed', {
              name: edit.editedBy ?? '',
              other: edit.confirmedBy,
            })}
      </p>
      {isCorrection ? null : (
        <p className={styles.quiet}>{t('daily-reports.edit.composed', { text: composed.text })}</p>
      )}
      <div className={styles.actions}>
        {edit.mayAgree ? (
          <Button loading={agree.isPending} onClick={() => agree.mutate(edit.text)}>
            {t('daily-reports.edit.agree')}
          </Button>
        ) : null}
        {isCorrection && day.can.correct && edit.confirmedBy !== null ? (
          <Button loading={correct.isPending} onClick={() => correct.mutate()}>
            {t('daily-reports.edit.send-correction')}
          </Button>
        ) : null}
        {day.can.decide || day.can.correct ? (
          <Button variant="default" loading={drop.isPending} onClick={() => drop.mutate()}>
            {t('daily-reports.edit.drop')}
          </Button>
        ) : null}
      </div>
      <ErrorNotice error={agree.error ?? drop.error ?? correct.error} />
    </div>
  );
}
