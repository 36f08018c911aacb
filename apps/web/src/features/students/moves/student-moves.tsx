import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { useMay } from '../../../platform/session/session.js';
import type { StudentDetail } from '../student-queries.js';
import { MoveDialog } from './move-dialog.js';
import { movesQuery, type StudentMove } from './move-queries.js';
import { moveText } from './move-text.js';
import styles from './student-moves.module.css';
import { UndoMoveDialog } from './undo-move-dialog.js';

/** What happened in a student's school life, and what may happen to it now. */
export function StudentMoves({ student }: { student: StudentDetail }): ReactElement | null {
  return useMay('student.move') === undefined ? null : <MovesAndDeeds student={student} />;
}

function MovesAndDeeds({ student }: { student: StudentDetail }): ReactElement {
  const messages = useMessages();
  const { t, format } = messages;
  const moves = useQuery(movesQuery(student.id));
  const [open, setOpen] = useState<'class-change' | 'departure' | StudentMove>();
  const close = (): void => setOpen(undefined);
  return (
    <section className={styles.moves} aria-labelledby="moves">
      <h2 id="moves">{t('students.moves.title')}</h2>
      <ErrorNotice error={moves.error} retry={() => void moves.refetch()} />
      {moves.data === undefined || moves.data.moves.length === 0 ? null : (
        <ul className={styles.lines}>
          {moves.data.moves.map((move) => (
            <li key={move.id} className={styles.line}>
              <p className={move.undoneAt === null ? undefined : styles.undone}>
                {moveText(move, messages)}
                {move.note === null ? '' : ` · ${move.note}`}
                <span className={styles.quiet}>
                  {' · '}
                  {t(
                    move.undoneAt === null ? 'students.opted-out.by' : 'students.moves.undone-by',
                    {
                      name:
                        (move.undoneAt === null ? move.movedByName : move.undoneByName) ??
                        t('students.history.somebody'),
                      time: format.dateTime(move.undoneAt ?? move.movedAt),
                    },
                  )}
                </span>
              </p>
              {move.can.undo ? (
                <Button variant="default" onClick={() => setOpen(move)}>
                  {t('students.moves.undo')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.deeds}>
        <Button variant="default" onClick={() => setOpen('class-change')}>
          {t('students.moves.change')}
        </Button>
        <Button variant="default" onClick={() => setOpen('departure')}>
          {t('students.moves.leave')}
        </Button>
      </div>
      {open === 'class-change' || open === 'departure' ? (
        <MoveDialog kind={open} student={student} onClose={close} />
      ) : null}
      {typeof open === 'object' && moves.data !== undefined ? (
        <UndoMoveDialog
          studentId={student.id}
          name={student.fullName}
          move={open}
          moves={moves.data}
          onClose={close}
        />
      ) : null}
    </section>
  );
}
