import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Dialog } from '../../../components/dialog.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { type MovingStudent, MoveForm } from './move-form.js';
import { movesQuery } from './move-queries.js';
import type { MoveOrder } from './use-move.js';

/** A student changes class, leaves or returns: what, from when, and exactly what follows. */
export function MoveDialog({
  kind,
  student,
  onClose,
}: {
  kind: MoveOrder['kind'];
  student: MovingStudent;
  onClose: () => void;
}): ReactElement {
  const { t } = useMessages();
  const moves = useQuery(movesQuery(student.id));
  return (
    <Dialog title={t(`students.move.${kind}.title`, { name: student.fullName })} onClose={onClose}>
      {moves.data === undefined ? (
        moves.isError ? (
          <ErrorNotice error={moves.error} retry={() => void moves.refetch()} />
        ) : (
          <LoadingLines lines={4} />
        )
      ) : (
        <MoveForm kind={kind} student={student} moves={moves.data} onClose={onClose} />
      )}
    </Dialog>
  );
}
