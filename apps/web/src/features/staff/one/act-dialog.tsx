import { Button } from '@mantine/core';
import { isPrivileged } from '@lien-lac/domain';
import type { ReactElement } from 'react';
import { Dialog, dialogActions, dialogForm } from '../../../components/dialog.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { type Messages, useMessages } from '../../../platform/messages/messages.js';
import { classesText } from '../classes-text.js';
import styles from './account-page.module.css';
import type { AccountDetail } from './account-queries.js';
import { type PlainAct, usePlainAct } from './use-account-verbs.js';

/** The last look before an account is shut, opened, or given another way in: exactly what that does. */
export function ActDialog({
  account,
  act,
  onClose,
  onDone,
}: {
  account: AccountDetail;
  act: PlainAct;
  onClose: () => void;
  onDone: (words: string) => void;
}): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const run = usePlainAct(account.id, act);
  const name = account.displayName;
  const email = account.email ?? '';
  return (
    <Dialog title={t(`staff.act.${act}.title`, { name })} onClose={onClose}>
      <div className={dialogForm}>
        <ul className={styles.consequences}>
          {consequencesOf(account, act, messages).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
        <ErrorNotice error={run.error} />
        <div className={dialogActions}>
          <Button
            className={act === 'disable' ? styles.act : undefined}
            loading={run.isPending}
            onClick={() =>
              run.mutate(undefined, {
                onSuccess: () => onDone(t(`staff.act.${act}.done`, { name, email })),
              })
            }
          >
            {t(`staff.act.${act}.submit`)}
          </Button>
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('staff.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function consequencesOf(
  { email, classes, role, status, waiting }: AccountDetail,
  act: PlainAct,
  messages: Messages,
): string[] {
  const { t } = messages;
  switch (act) {
    case 'password-reset':
      return [
        t('staff.act.password-reset.mail', { email: email ?? '' }),
        ...(status === 'active' ? [t('staff.act.password-reset.until')] : []),
        t('staff.act.password-reset.sessions'),
      ];
    case 'second-factor-reset':
      return [
        t('staff.act.second-factor-reset.waits'),
        t('staff.act.second-factor-reset.then'),
        t('staff.act.second-factor-reset.until'),
      ];
    case 'disable': {
      const taught = classes.filter(({ part }) => part === 'teacher');
      return [
        t('staff.act.disable.sessions'),
        ...(taught.length === 0
          ? []
          : [t('staff.act.disable.classes', { classes: classesText(taught, messages) })]),
        ...(waiting.length === 0 ? [] : [t('staff.act.disable.waiting')]),
        t('staff.act.disable.keeps'),
      ];
    }
    case 'reactivate':
      return [
        t(
          isPrivileged(role)
            ? 'staff.act.reactivate.second-person'
            : 'staff.act.reactivate.at-once',
        ),
        t('staff.act.reactivate.classes'),
      ];
  }
}
