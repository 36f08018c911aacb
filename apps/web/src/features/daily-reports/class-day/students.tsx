import { diaryTextFieldLabels, diaryTextFields, sensitiveMatterLabels } from '@lien-lac/domain';
import { Button, Checkbox } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LinkButton } from '../../../components/link-button.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { ClassDay, StudentDay } from '../reading/report-queries.js';
import styles from './class-day-page.module.css';
import { EditDialog } from './edit-dialog.js';
import { EditState } from './edit-state.js';
import { SentReports } from './sent-reports.js';
import { useClassDayVerb } from './use-class-day.js';

/** Whether there is anything to say of a student beside the class's line. */
function isOrdinary({ composed, contradictions, edit, observations }: StudentDay): boolean {
  return (
    composed.kind === 'ordinary' &&
    contradictions.length === 0 &&
    observations.length === 0 &&
    edit === null
  );
}

/** By student: the diary, the observations, and what the family is told. The ordinary ones are folded. */
export function Students({ day }: { day: ClassDay }): ReactElement {
  const { t } = useMessages();
  const [showsAll, setShowsAll] = useState(false);
  const notable = day.students.filter((student) => !isOrdinary(student));
  const ordinary = day.students.length - notable.length;
  const shown = showsAll ? day.students : notable;
  return (
    <section aria-labelledby="students" className={styles.section}>
      <h2 id="students">{t('daily-reports.students.title', { count: day.students.length })}</h2>
      {ordinary === 0 ? null : (
        <p>
          {t('daily-reports.students.ordinary', { count: ordinary })}{' '}
          <LinkButton isExpanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {t(showsAll ? 'daily-reports.students.fold' : 'daily-reports.students.unfold')}
          </LinkButton>
        </p>
      )}
      <ul className={styles.students}>
        {shown.map((student) => (
          <li key={student.studentId}>
            <Student day={day} student={student} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Student({ day, student }: { day: ClassDay; student: StudentDay }): ReactElement {
  const { t, language } = useMessages();
  const [edits, setEdits] = useState(false);
  const { entry, composed, edit, unreachable } = student;
  const said = diaryTextFields.filter((field) => entry[field] !== '');
  const mayEdit = day.can.decide || day.can.correct;
  return (
    <article className={styles.student} aria-label={student.fullName}>
      <p className={styles.name}>{student.fullName}</p>
      <div className={styles.beside}>
        <div>
          <p className={styles.source}>{t('daily-reports.students.diary')}</p>
          <p>{entry.attendanceWords}</p>
          {said.map((field) => (
            <p key={field} className={styles.words}>
              {diaryTextFieldLabels[field][language]}: {entry[field]}
            </p>
          ))}
        </div>
        <div>
          <p className={styles.source}>{t('daily-reports.students.seen')}</p>
          <Observations day={day} student={student} />
        </div>
      </div>
      {student.reports.length > 0 ? (
        <SentReports student={student} />
      ) : (
        <div className={styles.message}>
          <p className={styles.source}>
            {t('daily-reports.students.message', { parts: (edit ?? composed).parts })}
          </p>
          <p className={styles.words}>{(edit ?? composed).text}</p>
          {composed.leftOut.length === 0 || edit !== null ? null : (
            <p className={styles.attention}>
              {t('daily-reports.students.left-out', { words: composed.leftOut.join('; ') })}
            </p>
          )}
          {composed.callAbout.length === 0 ? null : (
            <p className={styles.attention}>
              {t('daily-reports.students.call', {
                matters: composed.callAbout
                  .map((matter) => sensitiveMatterLabels[matter][language])
                  .join(', '),
              })}
            </p>
          )}
        </div>
      )}
      <EditState day={day} student={student} />
      {unreachable === null || student.reports.length > 0 ? null : (
        <p className={styles.attention}>{t(`daily-reports.unreachable.${unreachable}`)}</p>
      )}
      {mayEdit ? (
        <Button variant="subtle" className={styles.ask} onClick={() => setEdits(true)}>
          {t(day.can.correct ? 'daily-reports.edit.correct' : 'daily-reports.edit.open')}
        </Button>
      ) : null}
      {edits ? <EditDialog day={day} student={student} onClose={() => setEdits(false)} /> : null}
    </article>
  );
}

function Observations({ day, student }: { day: ClassDay; student: StudentDay }): ReactElement {
  const { t } = useMessages();
  const choose = useClassDayVerb(day, ({ id, takenOver }: { id: string; takenOver: boolean }) =>
    answerOf(
      api.PUT('/api/v1/classes/{id}/daily-reports/{date}/observations/{observationId}', {
        params: { path: { id: day.classId, date: day.date, observationId: id } },
        body: { takenOver },
      }),
    ),
  );
  if (student.observations.length === 0) {
    return <p className={styles.quiet}>{t('daily-reports.students.nothing-seen')}</p>;
  }
  return (
    <>
      {student.observations.map(({ id, words, takenOver, overruled }) =>
        day.can.decide && !overruled ? (
          <Checkbox
            key={id}
            label={words}
            description={takenOver ? undefined : t('daily-reports.students.not-taken')}
            checked={takenOver}
            disabled={choose.isPending}
            onChange={({ currentTarget }) =>
              choose.mutate({ id, takenOver: currentTarget.checked })
            }
          />
        ) : (
          <p key={id} data-overruled={overruled || undefined} className={styles.seen}>
            {words}
            {overruled ? <span> {t('daily-reports.students.overruled')}</span> : null}
          </p>
        ),
      )}
      <ErrorNotice error={choose.error} />
    </>
  );
}
