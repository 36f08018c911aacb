import type { ReactElement } from 'react';
import { Dialog } from '../../../components/dialog.js';
import { useMessages } from '../../../platform/messages/messages.js';
import styles from '../dialog.module.css';
import type { Decided } from '../decide-in-parts.js';
import type { WaitingContact } from '../waiting-contacts.js';
import { Whose } from '../whose.js';
import { RefuseForm } from './refuse-form.js';

/** Says which numbers are not taken, and asks why. */
export function RefuseDialog({
  contacts,
  onClose,
  onRefused,
}: {
  contacts: readonly WaitingContact[];
  onClose: () => void;
  onRefused: (refused: Decided) => void;
}): ReactElement {
  const { t } = useMessages();
  return (
    <Dialog title={t('students.refuse.title', { count: contacts.length })} onClose={onClose}>
      <div className={styles.form}>
        <Whose contacts={contacts} />
        <RefuseForm {...{ contacts, onClose, onRefused }} />
      </div>
    </Dialog>
  );
}
