import { Button, NativeSelect } from '@mantine/core';
import { isPrivileged, type Role, roles } from '@lien-lac/domain';
import { type ReactElement, useState } from 'react';
import { Dialog, dialogActions, dialogForm } from '../../../components/dialog.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { classesText } from '../classes-text.js';
import styles from './account-page.module.css';
import type { AccountDetail } from './account-queries.js';
import { useGiveRole } from './use-account-verbs.js';

/** Gives another role, after saying when it holds and what ends with the old one. */
export function RoleDialog({
  account,
  onClose,
  onDone,
}: {
  account: AccountDetail;
  onClose: () => void;
  onDone: (words: string) => void;
}): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const give = useGiveRole(account.id);
  const [chosen, setChosen] = useState<Role>();
  const waits = chosen !== undefined && isPrivileged(chosen);
  const lacksMailbox = waits && account.email === null;
  const name = account.displayName;
  // An account that was never confirmed has no role yet, and may be asked for its own again.
  const offered = roles.filter(
    (role) => role !== account.role || account.status === 'awaiting-confirmation',
  );
  return (
    <Dialog title={t('staff.act.role.title', { name })} onClose={onClose}>
      <div className={dialogForm}>
        <NativeSelect
          label={t('staff.act.role.label')}
          data-autofocus
          value={chosen ?? ''}
          onChange={({ currentTarget }) =>
            setChosen(roles.find((role) => role === currentTarget.value))
          }
        >
          <option value="">{t('staff.new.role-none')}</option>
          {offered.map((role) => (
            <option key={role} value={role}>
              {t(`accounts.role.${role}`)}
            </option>
          ))}
        </NativeSelect>
        {chosen === undefined ? null : lacksMailbox ? (
          <p role="status">{t('staff.act.role.needs-email')}</p>
        ) : (
          <ul className={styles.consequences}>
            <li>{t(waits ? 'staff.act.role.waits' : 'staff.act.role.at-once')}</li>
            <li>{t('staff.act.role.sessions')}</li>
            {account.classes.length > 0 && chosen !== 'homeroom_teacher' ? (
              <li>
                {t('staff.act.role.classes', { classes: classesText(account.classes, messages) })}
              </li>
            ) : null}
          </ul>
        )}
        <ErrorNotice error={give.error} />
        <div className={dialogActions}>
          <Button
            disabled={chosen === undefined || lacksMailbox}
            loading={give.isPending}
            onClick={() => {
              if (chosen === undefined) return;
              give.mutate(chosen, {
                onSuccess: () =>
                  onDone(
                    t(waits ? 'staff.act.role.done-waits' : 'staff.act.role.done', {
                      ...{ name, role: t(`accounts.role.${chosen}`) },
                    }),
                  ),
              });
            }}
          >
            {t(waits ? 'staff.act.role.submit-waits' : 'staff.act.role.submit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('staff.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
