import { type FormEvent, type ReactElement, useState } from 'react';
import { Dialog, dialogForm } from '../../../components/dialog.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { SaveActions } from '../save-actions.js';
import type { StudentMove, StudentMoves } from './move-queries.js';
import { moveText } from './move-text.js';
import { useUndoMove } from './use-move.js';

/** Says what is as before once a move is taken back, and takes it back. */
export function UndoMoveDialog({
  studentId,
  name,
  move,
  moves: { version, moves },
  onClose,
}: {
  studentId: string;
  name: string;
  move: StudentMove;
  moves: StudentMoves;
  onClose: () => void;
}): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const [seen] = useState(version);
  const undo = useUndoMove(studentId);
  const send = (asSeen: number): void =>
    undo.mutate({ seen: asSeen, moveId: move.id }, { onSuccess: onClose });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!undo.isPending) send(seen);
  };
  const [last = move] = moves.filter(({ undoneAt }) => undoneAt === null);
  return (
    <Dialog title={t('students.undo-move.title')} onClose={onClose}>
      <form onSubmit={submit} className={dialogForm}>
        <p>{moveText(move, messages)}</p>
        <p>
          {t(`students.move.${move.kind}.undone`, {
            name,
            from: move.fromClassName ?? '',
            to: move.toClassName ?? '',
          })}
        </p>
        <SaveActions
          submit={t('students.undo-move.submit')}
          isPending={undo.isPending}
          error={undo.error}
          compared={[
            {
              label: name,
              now: moveText(last, messages),
              mine: t('students.undo-move.submit'),
            },
          ]}
          onMine={() => send(version)}
          onTheirs={onClose}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}
