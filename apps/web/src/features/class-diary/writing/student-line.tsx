import { type Attendance, type DiaryEntry, type DiaryProblem, isAbsent } from '@lien-lac/domain';
import { type ReactElement, useId } from 'react';
import { AddressLink } from '../../../components/address-link.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { entryWords } from './entry-words.js';
import { StudentEditor } from './student-editor.js';
import styles from './student-line.module.css';

/** How late most are who are late; another number is a tap more. */
const usualMinutes = 5;

/** One student: late and absent are one tap, everything else stands behind the name. */
export function StudentLine({
  student,
  entry,
  problems,
  isOpen,
  onOpen,
  onEdit,
  messageTo,
}: {
  student: { id: string; fullName: string };
  entry: DiaryEntry;
  problems: readonly DiaryProblem[];
  isOpen: boolean;
  onOpen: (open: boolean) => void;
  onEdit: ((entry: DiaryEntry) => void) | undefined;
  /** Where the family is written to, of whom nobody explained the absence. */
  messageTo: string | undefined;
}): ReactElement {
  const { t, language } = useMessages();
  const editorId = useId();
  const { kind } = entry.attendance;
  const words = entryWords(entry, language);
  const set = (attendance: Attendance): void => {
    onEdit?.({ ...entry, attendance });
    onOpen(attendance.kind !== 'present');
  };
  const name = (
    <>
      <span className={styles.name}>{student.fullName}</span>
      {words.length === 0 ? null : <span className={styles.words}>{words.join(' · ')}</span>}
      {problems.length === 0 ? null : (
        <span className={styles.problem}>{t('class-diary.students.problem')}</span>
      )}
    </>
  );
  return (
    <li className={styles.line} data-kind={kind}>
      <div className={styles.row}>
        {onEdit === undefined ? (
          <div className={styles.read}>{name}</div>
        ) : (
          <>
            <button
              type="button"
              data-part="name"
              className={styles.open}
              aria-expanded={isOpen}
              aria-controls={isOpen ? editorId : undefined}
              onClick={() => onOpen(!isOpen)}
            >
              {name}
            </button>
            <button
              type="button"
              data-part="late"
              className={styles.quick}
              aria-pressed={kind === 'late'}
              aria-label={t('class-diary.students.late-of', { name: student.fullName })}
              onClick={() =>
                set(kind === 'late' ? { kind: 'present' } : { kind: 'late', minutes: usualMinutes })
              }
            >
              {t('class-diary.students.late')}
            </button>
            <button
              type="button"
              data-part="absent"
              className={styles.quick}
              aria-pressed={isAbsent(entry.attendance)}
              aria-label={t('class-diary.students.absent-of', { name: student.fullName })}
              onClick={() =>
                set({ kind: isAbsent(entry.attendance) ? 'present' : 'absent-without-leave' })
              }
            >
              {t('class-diary.students.absent')}
            </button>
          </>
        )}
      </div>
      {messageTo === undefined ? null : (
        <AddressLink to={messageTo} className={styles.message}>
          {t('class-diary.students.message', { name: student.fullName })}
        </AddressLink>
      )}
      {isOpen && onEdit !== undefined ? (
        <div id={editorId} className={styles.editor}>
          <StudentEditor student={student} entry={entry} problems={problems} onEdit={onEdit} />
        </div>
      ) : null}
    </li>
  );
}
