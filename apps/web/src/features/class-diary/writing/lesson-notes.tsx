import {
  type DiaryContent,
  errorCatalogue,
  type LessonNote,
  longestDiaryTexts,
  mostLessons,
  usualSubjects,
} from '@lien-lac/domain';
import { Button, TextInput } from '@mantine/core';
import { type ReactElement, useId } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import { problemsOf } from '../keeping/kept-diary.js';
import styles from './lesson-notes.module.css';

/** Notes by lesson, as in the lesson book. */
export function LessonNotes({
  content,
  onEdit,
}: {
  content: DiaryContent;
  onEdit: ((content: DiaryContent) => void) | undefined;
}): ReactElement | null {
  const { t, language } = useMessages();
  const subjects = useId();
  const { lessons } = content;
  if (onEdit === undefined && lessons.length === 0) return null;
  const problems = problemsOf(content, []);
  const last = lessons.at(-1)?.lesson ?? 0;
  const set = (lesson: number, note: LessonNote | null): void => {
    const others = lessons.filter((one) => one.lesson !== lesson);
    const next = note === null ? others : [...others, note];
    onEdit?.({ ...content, lessons: next.sort((one, other) => one.lesson - other.lesson) });
  };
  return (
    <section className={styles.section} aria-labelledby="diary-lessons">
      <h2 id="diary-lessons">{t('class-diary.lessons.title')}</h2>
      <datalist id={subjects}>
        {usualSubjects.map((subject) => (
          <option key={subject} value={subject} />
        ))}
      </datalist>
      {lessons.length === 0 ? null : (
        <ol className={styles.list}>
          {lessons.map((note) => {
            const problem = problems.find(
              ({ place }) => place.kind === 'lesson' && place.lesson === note.lesson,
            );
            const lesson = t('class-diary.lessons.one', { lesson: note.lesson });
            return (
              <li key={note.lesson} className={styles.note}>
                <strong className={styles.lesson}>{lesson}</strong>
                {onEdit === undefined ? (
                  <span className={styles.read}>
                    {[note.subject, note.note].filter((part) => part !== '').join(': ')}
                  </span>
                ) : (
                  <>
                    <TextInput
                      aria-label={`${lesson}: ${t('class-diary.lessons.subject')}`}
                      placeholder={t('class-diary.lessons.subject')}
                      list={subjects}
                      lang="vi"
                      autoComplete="off"
                      maxLength={longestDiaryTexts.subject}
                      value={note.subject}
                      onChange={({ currentTarget }) =>
                        set(note.lesson, { ...note, subject: currentTarget.value })
                      }
                    />
                    <TextInput
                      aria-label={`${lesson}: ${t('class-diary.lessons.note')}`}
                      placeholder={t('class-diary.lessons.note')}
                      lang="vi"
                      autoComplete="off"
                      value={note.note}
                      error={
                        problem &&
                        errorCatalogue[problem.code][language].replace(
                          '{most}',
                          String(problem.most ?? ''),
                        )
                      }
                      onChange={({ currentTarget }) =>
                        set(note.lesson, { ...note, note: currentTarget.value })
                      }
                    />
                    <Button
                      variant="default"
                      aria-label={t('class-diary.lessons.remove-one', { lesson: note.lesson })}
                      onClick={() => set(note.lesson, null)}
                    >
                      {t('class-diary.lessons.remove')}
                    </Button>
                  </>
                )}
              </li>
            );
          })}
        </ol>
      )}
      {onEdit === undefined || last >= mostLessons ? null : (
        <Button
          variant="default"
          className={styles.add}
          onClick={() => set(last + 1, { lesson: last + 1, subject: '', note: '' })}
        >
          {t('class-diary.lessons.add', { lesson: last + 1 })}
        </Button>
      )}
    </section>
  );
}
