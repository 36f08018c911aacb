import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Dialog, dialogActions, dialogForm } from '../../../components/dialog.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { type Departure, movesQuery } from './move-queries.js';
import { UndoMoveDialog } from './undo-move-dialog.js';

/** Takes a departure back, where nothing later happened; else says that a return is the way. */
export function DepartedMoves({
  departure: { id, studentId, fullName },
  onClose,
}: {
  departure: Departure;
  onClose: () => void;
}): ReactElement {
  const { t } = useMessages();
  const moves = useQuery(movesQuery(studentId));
  const move = moves.data?.moves.find((one) => one.id === id);
  if (moves.data !== undefined && move?.can.undo === true) {
    return <UndoMoveDialog {...{ studentId, move, onClose }} name={fullName} moves={moves.data} />;
  }
  return (
    <Dialog title={t('students.undo-move.title')} onClose={onClose}>
      <div className={dialogForm}>
        {moves.isPending ? (
          <LoadingLines lines={3} />
        ) : moves.isError ? (
          <ErrorNotice error={moves.error} retry={() => void moves.refetch()} />
        ) : (
          <p>{t('students.undo-move.not-any-more')}</p>
        )}
        <div className={dialogActions}>
          <Button variant="default" onClick={onClose}>
            {t('students.save.later')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
