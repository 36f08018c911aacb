import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { Dialog, dialogActions, dialogForm } from '../../components/dialog.js';
import { ErrorNotice } from '../../components/error-notice.js';
import { useMessages } from '../../platform/messages/messages.js';
import type { Assignment, Homeroom } from './homeroom-queries.js';
import styles from './homerooms-page.module.css';
import { useEndHomeroom } from './use-homeroom-verbs.js';

/** The last look before somebody's part in a class ends: at once, and what is left then. */
export function EndDialog({
  homeroom: { classId, className },
  holder,
  onClose,
  onDone,
}: {
  homeroom: Homeroom;
  holder: Assignment;
  onClose: () => void;
  onDone: (words: string) => void;
}): ReactElement {
  const { t } = useMessages();
  const end = useEndHomeroom(classId, holder);
  const values = { name: holder.displayName, className };
  const isToCome = holder.time === 'planned';
  return (
    <Dialog title={t('homerooms.end.title', values)} onClose={onClose}>
      <div className={dialogForm}>
        <ul className={styles.consequences}>
          <li>{t(isToCome ? 'homerooms.end.to-come' : 'homerooms.end.at-once', values)}</li>
          {holder.part === 'teacher' && !isToCome ? (
            <li>{t('homerooms.end.no-teacher', values)}</li>
          ) : null}
          <li>{t('homerooms.end.again')}</li>
        </ul>
        <ErrorNotice error={end.error} />
        <div className={dialogActions}>
          <Button
            loading={end.isPending}
            onClick={() =>
              end.mutate(undefined, { onSuccess: () => onDone(t('homerooms.end.done', values)) })
            }
          >
            {t('homerooms.end.submit')}
          </Button>
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('homerooms.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
