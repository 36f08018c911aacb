import type { ReactElement } from 'react';
import { Dialog } from '../../components/dialog.js';
import { useMessages } from '../../platform/messages/messages.js';
import { ConfirmForm } from './confirm-form.js';
import styles from './dialog.module.css';
import type { Decided } from './decide-in-parts.js';
import type { WaitingContact } from './waiting-contacts.js';
import { Whose } from './whose.js';

/** Says which numbers are confirmed and what that does, and confirms. */
export function ConfirmDialog({
  contacts,
  onClose,
  onConfirmed,
}: {
  contacts: readonly WaitingContact[];
  onClose: () => void;
  onConfirmed: (confirmed: Decided) => void;
}): ReactElement {
  const { t } = useMessages();
  return (
    <Dialog title={t('students.confirm.title', { count: contacts.length })} onClose={onClose}>
      <div className={styles.form}>
        <Whose contacts={contacts} />
        <ConfirmForm {...{ contacts, onClose, onConfirmed }} />
      </div>
    </Dialog>
  );
}
