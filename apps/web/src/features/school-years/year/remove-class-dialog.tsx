import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { Dialog, dialogActions, dialogForm } from '../../../components/dialog.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { LostList } from '../lost-list.js';
import { lostThingsOf } from '../lost-things.js';
import type { YearClass } from '../school-year-queries.js';
import { useRemoveClass } from '../use-school-year-verbs.js';

/** Takes away a class that a slip of the pen had made; one that was ever used stays, and it is said why. */
export function RemoveClassDialog({
  schoolClass: { id, name },
  label,
  onClose,
  onDone,
}: {
  schoolClass: YearClass;
  /** Of the school year. */
  label: string;
  onClose: () => void;
  onDone: () => void;
}): ReactElement {
  const { t } = useMessages();
  const remove = useRemoveClass();
  return (
    <Dialog title={t('school-years.remove.title', { class: name })} onClose={onClose}>
      <div className={dialogForm}>
        <p>{t('school-years.remove.words', { class: name, label })}</p>
        <LostList error={remove.error} />
        <div className={dialogActions}>
          {lostThingsOf(remove.error).length > 0 ? null : (
            <Button
              data-autofocus
              loading={remove.isPending}
              onClick={() => remove.mutate(id, { onSuccess: onDone })}
            >
              {t('school-years.remove.submit', { class: name })}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t('school-years.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
