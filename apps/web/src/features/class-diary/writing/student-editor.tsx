import {
  type DiaryEntry,
  type DiaryProblem,
  type DiaryTextField,
  diaryTextFieldLabels,
  diaryTextFields,
} from '@lien-lac/domain';
import { type ReactElement, useState } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import { AttendanceField } from './attendance-field.js';
import { PhraseField } from './phrase-field.js';
import styles from './student-editor.module.css';

/** What there is to say of one student: how they were there, and the school's usual phrases. */
export function StudentEditor({
  student,
  entry,
  problems,
  onEdit,
}: {
  student: { fullName: string };
  entry: DiaryEntry;
  problems: readonly DiaryProblem[];
  onEdit: (entry: DiaryEntry) => void;
}): ReactElement {
  const { t, language } = useMessages();
  const [chosen, setChosen] = useState<DiaryTextField>(
    () => diaryTextFields.find((field) => entry[field] !== '') ?? 'conduct',
  );
  const problemOf = (field: string): DiaryProblem | undefined =>
    problems.find(({ place }) => place.kind === 'student' && place.field === field);
  return (
    <div className={styles.editor}>
      <AttendanceField
        attendance={entry.attendance}
        problem={problemOf('attendance')}
        onChange={(attendance) => onEdit({ ...entry, attendance })}
      />
      <div
        className={styles.fields}
        role="group"
        aria-label={t('class-diary.editor.fields', { name: student.fullName })}
      >
        {diaryTextFields.map((field) => (
          <button
            key={field}
            type="button"
            className={styles.field}
            aria-pressed={chosen === field}
            onClick={() => setChosen(field)}
          >
            {diaryTextFieldLabels[field][language]}
            {entry[field] === '' ? null : <span aria-hidden="true"> •</span>}
          </button>
        ))}
      </div>
      <PhraseField
        key={chosen}
        field={chosen}
        text={entry[chosen]}
        problem={problemOf(chosen)}
        onChange={(text) => onEdit({ ...entry, [chosen]: text })}
      />
    </div>
  );
}
