import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import pane from '../../../components/pane.module.css';
import { type Messages, useMessages } from '../../../platform/messages/messages.js';
import {
  type ClassMove,
  type NextYearChoices,
  type RollOver,
  withTeacher,
  withTeachersMovingUp,
} from './choices.js';
import { groupsOf } from './class-groups.js';
import { presentClassesQuery, type Teacher, teachersQuery } from './next-year-queries.js';
import styles from './next-year-page.module.css';
import { TeacherSelect } from './teacher-select.js';

/** Class by class who goes where, and who has the class then. */
export function ClassMoves({
  choices,
  preview,
  onChange,
}: {
  choices: NextYearChoices;
  preview: RollOver;
  onChange: (choices: NextYearChoices) => void;
}): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const staff = useQuery(teachersQuery);
  const present = useQuery(presentClassesQuery);
  const teachers: readonly Teacher[] = staff.data ?? [];
  const known = new Set(teachers.map(({ id }) => id));
  const teacherOf = new Map(
    (present.data?.classes ?? []).flatMap(({ id, teacher }) =>
      teacher !== null && known.has(teacher.accountId) ? [[id, teacher.accountId] as const] : [],
    ),
  );
  const movingUp = withTeachersMovingUp(choices, preview.classes, teacherOf);
  const count = Object.keys(movingUp.teachers).length - Object.keys(choices.teachers).length;
  return (
    <section className={pane.pane} aria-labelledby="class-moves">
      <div>
        <h2 id="class-moves">{t('school-years.moves.title')}</h2>
        <p className={styles.quiet}>{t('school-years.moves.hint')}</p>
      </div>
      <ErrorNotice
        error={staff.error ?? present.error}
        retry={() => void Promise.all([staff.refetch(), present.refetch()])}
      />
      {count === 0 ? null : (
        <div>
          <Button variant="default" onClick={() => onChange(movingUp)}>
            {t('school-years.moves.teachers-along', { count })}
          </Button>
        </div>
      )}
      <div className={styles.grades}>
        {groupsOf(preview.classes).map(({ key, kind, grade, classes }) => (
          <section key={key} aria-labelledby={`moves-${key}`}>
            <h3 id={`moves-${key}`}>
              {t(`school-years.moves.group.${kind}`, { grade: grade ?? '' })}
            </h3>
            <ul className={styles.lines}>
              {classes.map((move) => (
                <li key={move.from ?? move.to} className={styles.move}>
                  <span className={styles.name}>{nameOf(move, kind, messages)}</span>
                  <span className={styles.quiet}>{whatBecomes(move, messages)}</span>
                  {move.to === null ? null : (
                    <TeacherSelect
                      className={move.to}
                      teachers={teachers}
                      chosen={choices.teachers}
                      conflict={preview.conflicts.find(
                        (one) => one.about === move.to && one.kind.startsWith('teacher-'),
                      )}
                      onChange={(accountId) =>
                        onChange(withTeacher(choices, move.to ?? '', accountId))
                      }
                    />
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}

function nameOf({ from, to }: ClassMove, kind: string, { t }: Messages): string {
  if (kind === 'new') return to ?? '';
  return to === null ? (from ?? '') : t('school-years.moves.pair', { from: from ?? '', to });
}

/** "38 em lên lớp, 2 em ở lại". */
function whatBecomes(
  { from, students, movingUp, graduating, repeating }: ClassMove,
  { t }: Messages,
): string {
  if (from === null) return t('school-years.moves.empty');
  if (students === 0) return t('school-years.moves.nobody');
  const parts = [
    ...(movingUp > 0 ? [t('school-years.moves.up', { count: movingUp })] : []),
    ...(graduating > 0 ? [t('school-years.moves.graduate', { count: graduating })] : []),
    ...(repeating > 0 ? [t('school-years.moves.repeat', { count: repeating })] : []),
  ];
  const left = students - movingUp - graduating - repeating;
  if (left > 0) parts.push(t('school-years.moves.left-out', { count: left }));
  return parts.join(', ');
}
