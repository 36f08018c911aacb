import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { Dialog, dialogActions, dialogForm } from '../../../components/dialog.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { nameOf } from '../guardian-words.js';
import { type Merge, useSplit } from '../merging-queries.js';

/** Says what is as before once two are split again, and splits them. */
export function SplitDialog({
  merge: { id, keptName, goneName },
  onClose,
  onDone,
}: {
  merge: Merge;
  onClose: () => void;
  onDone: () => void;
}): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const split = useSplit();
  return (
    <Dialog title={t('merging.split.title')} onClose={onClose}>
      <div className={dialogForm}>
        <p>
          {t('merging.split.words', {
            kept: nameOf(keptName, messages),
            gone: nameOf(goneName, messages),
          })}
        </p>
        <ErrorNotice error={split.error} />
        <div className={dialogActions}>
          <Button
            data-autofocus
            loading={split.isPending}
            onClick={() => split.mutate(id, { onSuccess: onDone })}
          >
            {t('merging.split.submit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('merging.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
