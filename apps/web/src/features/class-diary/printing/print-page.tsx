import {
  attendanceLabels,
  diaryPage,
  diarySummary,
  diaryTextFieldLabels,
  diaryTextFields,
  usualDefaultLine,
  weekdayLabels,
  weekdayOf,
} from '@lien-lac/domain';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { useSession } from '../../../platform/session/session.js';
import { contentOf } from '../keeping/diary-keeper.js';
import { type ClassDiaryView, diaryQuery } from '../reading/diary-queries.js';
import { attendanceWords } from '../writing/entry-words.js';
import styles from './print-page.module.css';

const route = getRouteApi('/signed-in/class-diaries/$classId/$date/print');

/** The day on paper, as the school's own diary has it, with room for the signatures. */
export function PrintPage(): ReactElement {
  const { t } = useMessages();
  const { classId, date } = route.useParams();
  const diary = useQuery(diaryQuery(classId, date));
  return (
    <div className={styles.page}>
      <div className={styles.onScreen}>
        <PageTitle
          lead={t('class-diary.print.lead')}
          actions={<Button onClick={() => window.print()}>{t('class-diary.print.press')}</Button>}
        >
          {t('class-diary.print.title')}
        </PageTitle>
        <Link to="/class-diaries/$classId/$date" params={{ classId, date }} className={styles.back}>
          {t('class-diary.print.back')}
        </Link>
      </div>
      {diary.data !== undefined ? (
        <Sheet view={diary.data} />
      ) : diary.isError ? (
        <ErrorNotice error={diary.error} retry={() => void diary.refetch()} />
      ) : (
        <LoadingLines lines={8} />
      )}
    </div>
  );
}

function Sheet({ view }: { view: ClassDiaryView }): ReactElement {
  const { t, language, format } = useMessages();
  const { schoolName } = useSession();
  const content = contentOf(view);
  const { lines } = diaryPage(view.students, content);
  const summary = diarySummary(lines.map(({ entry }) => entry));
  const { handedIn } = view;
  return (
    <article
      className={styles.sheet}
      aria-label={t('class-diary.title', { class: view.className })}
    >
      <header className={styles.head}>
        <p>{schoolName}</p>
        <h2>{t('class-diary.print.heading', { class: view.className })}</h2>
        <p>
          {weekdayLabels[weekdayOf(view.date)][language]}, {format.date(view.date)}
        </p>
        <p>
          {t('class-diary.print.teacher', { name: view.teacherName ?? '…………………………' })}
          {' · '}
          {t('class-diary.students.summary', { ...summary })}
        </p>
      </header>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('class-diary.print.number')}</th>
            <th scope="col">{t('class-diary.print.name')}</th>
            <th scope="col">{t('class-diary.editor.attendance')}</th>
            {diaryTextFields.map((field) => (
              <th key={field} scope="col">
                {diaryTextFieldLabels[field][language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ student, entry }, index) => (
            <tr key={student.id}>
              <td>{index + 1}</td>
              <th scope="row">{student.fullName}</th>
              <td>
                {entry.attendance.kind === 'present'
                  ? attendanceLabels.present[language]
                  : attendanceWords(entry.attendance, language)}
              </td>
              {diaryTextFields.map((field) => (
                <td key={field}>{entry[field]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {content.lessons.length === 0 ? null : (
        <>
          <h3>{t('class-diary.lessons.title')}</h3>
          <ul className={styles.lessons}>
            {content.lessons.map(({ lesson, subject, note }) => (
              <li key={lesson}>
                {t('class-diary.lessons.one', { lesson })}
                {': '}
                {[subject, note].filter((part) => part !== '').join(' – ')}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        {t('class-diary.default-line.title')}
        {': '}
        {content.defaultLine === '' ? usualDefaultLine : content.defaultLine}
      </p>
      {handedIn === null ? null : (
        <p>
          {t(handedIn.forTeacher ? 'class-diary.came-for' : 'class-diary.came', {
            name: handedIn.byName,
            time: format.dateTime(handedIn.at),
          })}
          {handedIn.minutesLate === 0
            ? null
            : ` · ${t('class-diary.late', { minutes: handedIn.minutesLate })}`}
        </p>
      )}
      <div className={styles.signatures}>
        {(['teacher', 'comms', 'leadership'] as const).map((who) => (
          <div key={who} className={styles.signature}>
            <p>{t(`class-diary.print.sign-${who}`)}</p>
            <p className={styles.hint}>{t('class-diary.print.sign')}</p>
          </div>
        ))}
      </div>
    </article>
  );
}
