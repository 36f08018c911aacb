import {
  diaryPage,
  type DiaryContent,
  type DiaryEntry,
  diarySummary,
  isOrdinary,
} from '@lien-lac/domain';
import { type KeyboardEvent, type ReactElement, useState } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import { problemsOf } from '../keeping/kept-diary.js';
import type { ClassDiaryView } from '../reading/diary-queries.js';
import { StudentLine } from './student-line.js';
import styles from './student-list.module.css';
import { useSchoolNow } from './use-school-now.js';

/** The class by given name, everybody present until something else is tapped. */
export function StudentList({
  view,
  content,
  onEdit,
}: {
  view: ClassDiaryView;
  content: DiaryContent;
  /** Left out where it is only to be read. */
  onEdit: ((content: DiaryContent) => void) | undefined;
}): ReactElement {
  const { t } = useMessages();
  const [opened, setOpened] = useState<string>();
  const now = useSchoolNow(view.now);
  const { lines } = diaryPage(view.students, content);
  const summary = diarySummary(lines.map(({ entry }) => entry));
  const problems = problemsOf(content, view.students);
  const hasBegun = now >= new Date(view.firstLesson);
  return (
    <section className={styles.section} aria-labelledby="diary-students">
      <h2 id="diary-students">{t('class-diary.students.title')}</h2>
      <p className={styles.summary}>{t('class-diary.students.summary', { ...summary })}</p>
      <ul className={styles.list} onKeyDown={alongTheList}>
        {lines.map(({ student, entry }) => (
          <StudentLine
            key={student.id}
            student={student}
            entry={entry}
            problems={problems.filter(
              ({ place }) => place.kind === 'student' && place.studentId === student.id,
            )}
            isOpen={opened === student.id}
            onOpen={(open) => setOpened(open ? student.id : undefined)}
            onEdit={onEdit && ((next) => onEdit(withEntry(content, next)))}
            messageTo={
              hasBegun && view.can.message && entry.attendance.kind === 'absent-without-leave'
                ? `/direct-messages/new?class=${view.classId}&student=${student.id}&about=absence`
                : undefined
            }
          />
        ))}
      </ul>
    </section>
  );
}

function withEntry(content: DiaryContent, entry: DiaryEntry): DiaryContent {
  const others = content.entries.filter(({ studentId }) => studentId !== entry.studentId);
  return { ...content, entries: isOrdinary(entry) ? others : [...others, entry] };
}

/** Up and down go to the same button of another student, as in a table. */
function alongTheList(event: KeyboardEvent<HTMLUListElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const pressed = event.target as HTMLElement;
  const part = pressed.dataset.part;
  if (step === 0 || part === undefined) return;
  const same = [...event.currentTarget.querySelectorAll<HTMLElement>(`[data-part="${part}"]`)];
  const next = same[same.indexOf(pressed) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
