import { contradictionLabels, observingDepartmentLabels } from '@lien-lac/domain';
import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { ClassDay, Contradiction, StudentDay } from '../reading/report-queries.js';
import { AskDialog } from './ask-dialog.js';
import styles from './class-day-page.module.css';
import { useClassDayVerb } from './use-class-day.js';

/** Where the diary and an observation cannot both be right: the open ones first. */
export function Contradictions({ day }: { day: ClassDay }): ReactElement | null {
  const { t } = useMessages();
  const found = day.students
    .flatMap((student) => student.contradictions.map((one) => ({ student, one })))
    .sort((a, b) => Number(a.one.choice !== null) - Number(b.one.choice !== null));
  if (found.length === 0) return null;
  const open = found.filter(({ one }) => one.choice === null).length;
  return (
    <section aria-labelledby="contradictions" className={styles.section}>
      <h2 id="contradictions">
        {open === 0
          ? t('daily-reports.contradictions.settled', { count: found.length })
          : t('daily-reports.contradictions.title', { count: open })}
      </h2>
      <ul className={styles.contradictions}>
        {found.map(({ student, one }) => (
          <li key={one.key}>
            <One day={day} student={student} contradiction={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function One({
  day,
  student,
  contradiction,
}: {
  day: ClassDay;
  student: StudentDay;
  contradiction: Contradiction;
}): ReactElement {
  const { t, language, format } = useMessages();
  const [asks, setAsks] = useState(false);
  const { key, kind, status, choice, department } = contradiction;
  const settle = useClassDayVerb(day, (side: 'diary' | 'observation') =>
    answerOf(
      api.PUT('/api/v1/classes/{id}/daily-reports/{date}/settlements', {
        params: { path: { id: day.classId, date: day.date } },
        body: { key, choice: side === choice ? null : side },
      }),
    ),
  );
  const sides = [
    {
      ...{ side: 'diary' as const, words: contradiction.diaryWords },
      from:
        contradiction.diaryAt === null
          ? ''
          : t('daily-reports.contradictions.from', {
              name: contradiction.diaryBy ?? '',
              time: format.time(contradiction.diaryAt),
            }),
      label: t('daily-reports.contradictions.take-diary'),
    },
    {
      ...{ side: 'observation' as const, words: contradiction.observationWords, from: '' },
      label: t('daily-reports.contradictions.take-observation', {
        department: observingDepartmentLabels[department][language],
      }),
    },
  ];
  return (
    <article
      className={styles.contradiction}
      data-open={choice === null || undefined}
      aria-label={student.fullName}
    >
      <p className={styles.contradictionTop}>
        <strong>{student.fullName}</strong>
        <span>{contradictionLabels[kind][language]}</span>
      </p>
      <div className={styles.sides}>
        {sides.map(({ side, words, from, label }) => (
          <div key={side} className={styles.side} data-chosen={choice === side || undefined}>
            <p>{words}</p>
            {from === '' ? null : <p className={styles.quiet}>{from}</p>}
            {day.can.decide ? (
              <Button
                variant={choice === side ? 'filled' : 'default'}
                aria-pressed={choice === side}
                loading={settle.isPending && settle.variables === side}
                onClick={() => settle.mutate(side)}
              >
                {label}
              </Button>
            ) : choice === side ? (
              <p className={styles.chosen}>{t('daily-reports.contradictions.chosen')}</p>
            ) : null}
          </div>
        ))}
      </div>
      <Asked contradiction={contradiction} />
      {day.can.decide && (status === 'open' || status === 'answered') ? (
        <Button variant="subtle" className={styles.ask} onClick={() => setAsks(true)}>
          {t('daily-reports.ask.open')}
        </Button>
      ) : null}
      <ErrorNotice error={settle.error} />
      {asks ? (
        <AskDialog day={day} contradiction={contradiction} onClose={() => setAsks(false)} />
      ) : null}
    </article>
  );
}

/** What was asked and answered. */
function Asked({ contradiction }: { contradiction: Contradiction }): ReactElement | null {
  const { t, language, format } = useMessages();
  const { askedOf, askedAt, question, answer, answeredBy, answeredAt, answerWords } = contradiction;
  if (askedOf === null || askedAt === null) return null;
  const whom =
    askedOf === 'teacher'
      ? t('daily-reports.ask.teacher')
      : observingDepartmentLabels[askedOf][language];
  return (
    <div className={styles.asked}>
      <p>
        {t('daily-reports.ask.asked', { whom, time: format.time(askedAt) })}
        {question === null || question === '' ? null : ` “${question}”`}
      </p>
      {answer === null || answeredAt === null ? (
        <p className={styles.quiet}>{t('daily-reports.ask.waiting')}</p>
      ) : (
        <p>
          <strong>
            {t(`daily-reports.ask.answer.${answer}`, {
              name: answeredBy ?? whom,
              time: format.time(answeredAt),
            })}
          </strong>
          {answerWords === null || answerWords === '' ? null : ` “${answerWords}”`}
        </p>
      )}
    </div>
  );
}
