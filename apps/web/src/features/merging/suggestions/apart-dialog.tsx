import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { Dialog, dialogActions, dialogForm } from '../../../components/dialog.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { nameOf } from '../guardian-words.js';
import { type Suggestion, useTellApart } from '../merging-queries.js';

/** Writes down that two are two people, after saying that nobody will be asked again. */
export function ApartDialog({
  suggestion: { guardians },
  onClose,
  onDone,
}: {
  suggestion: Suggestion;
  onClose: () => void;
  onDone: () => void;
}): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const apart = useTellApart();
  const [one, other] = guardians as [Suggestion['guardians'][0], Suggestion['guardians'][0]];
  return (
    <Dialog title={t('merging.apart.title')} onClose={onClose}>
      <div className={dialogForm}>
        <p>
          {t('merging.apart.words', {
            one: nameOf(one.fullName, messages),
            other: nameOf(other.fullName, messages),
          })}
        </p>
        <ErrorNotice error={apart.error} />
        <div className={dialogActions}>
          <Button
            data-autofocus
            loading={apart.isPending}
            onClick={() => apart.mutate([one.id, other.id], { onSuccess: onDone })}
          >
            {t('merging.apart.submit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('merging.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
