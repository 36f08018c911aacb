import {
  type Attendance,
  type DiaryConflict,
  diaryTextFieldLabels,
  type LessonNote,
} from '@lien-lac/domain';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { WarningIcon } from '../../../components/icons.js';
import { type Messages, useMessages } from '../../../platform/messages/messages.js';
import { placeKey } from '../keeping/kept-diary.js';
import styles from './conflicts.module.css';
import { attendanceWords } from './entry-words.js';

/** Where two people wrote two things at one place: both, and a tap for the one that holds. */
export function Conflicts({
  conflicts,
  students,
  onChoose,
}: {
  conflicts: readonly DiaryConflict[];
  students: readonly { id: string; fullName: string }[];
  onChoose: (conflict: DiaryConflict, whose: 'mine' | 'theirs') => void;
}): ReactElement | null {
  const messages = useMessages();
  const { t } = messages;
  if (conflicts.length === 0) return null;
  return (
    <section className={styles.conflicts} role="alert">
      <h2 className={styles.title}>
        <WarningIcon />
        {t('class-diary.conflict.title', { count: conflicts.length })}
      </h2>
      <p>{t('class-diary.conflict.words')}</p>
      <ul className={styles.list}>
        {conflicts.map((conflict) => {
          const { change, found } = conflict;
          return (
            <li key={placeKey(change)} className={styles.one}>
              <strong>{placeWords(conflict, students, messages)}</strong>
              <dl className={styles.values}>
                <div>
                  <dt>{t('class-diary.conflict.mine')}</dt>
                  <dd>{valueWords(change.after, messages)}</dd>
                </div>
                <div>
                  <dt>{t('class-diary.conflict.theirs')}</dt>
                  <dd>{valueWords(found, messages)}</dd>
                </div>
              </dl>
              <div className={styles.actions}>
                <Button variant="default" onClick={() => onChoose(conflict, 'mine')}>
                  {t('class-diary.conflict.keep-mine')}
                </Button>
                <Button variant="default" onClick={() => onChoose(conflict, 'theirs')}>
                  {t('class-diary.conflict.keep-theirs')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function placeWords(
  { change }: DiaryConflict,
  students: readonly { id: string; fullName: string }[],
  { t, language }: Messages,
): string {
  if (change.kind === 'default-line') return t('class-diary.default-line.title');
  if (change.kind === 'lesson') return t('class-diary.lessons.one', { lesson: change.lesson });
  const name = students.find(({ id }) => id === change.studentId)?.fullName ?? '';
  const field =
    change.kind === 'text'
      ? diaryTextFieldLabels[change.field][language]
      : t('class-diary.editor.attendance');
  return `${name} · ${field}`;
}

function valueWords(
  value: Attendance | LessonNote | string | null,
  { t, language }: Messages,
): string {
  if (value === null || value === '') return t('class-diary.conflict.nothing');
  if (typeof value === 'string') return value;
  if ('kind' in value) return attendanceWords(value, language);
  return [value.subject, value.note].filter((part) => part !== '').join(': ');
}
