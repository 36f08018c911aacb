import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../components/error-notice.js';
import { useMessages } from '../../platform/messages/messages.js';
import { writeAddress } from './contact-address.js';
import { Dialog } from '../../components/dialog.js';
import styles from './dialog.module.css';
import type { ContactDetail } from './student-queries.js';
import { useWithdraw } from './use-confirmations.js';

/** A second look: what is on its way to the number is taken back too, and does not come again. */
export function WithdrawDialog({
  contact,
  onClose,
}: {
  contact: ContactDetail;
  onClose: () => void;
}): ReactElement {
  const { t, format } = useMessages();
  const withdraw = useWithdraw();
  return (
    <Dialog
      title={t('students.withdraw.title', { phone: writeAddress(contact, format) })}
      onClose={onClose}
    >
      <div className={styles.form}>
        <p>{t('students.withdraw.words')}</p>
        <ErrorNotice error={withdraw.error} />
        <div className={styles.actions}>
          <Button
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate([contact.id], { onSuccess: onClose })}
          >
            {t('students.withdraw.submit')}
          </Button>
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('students.withdraw.keep')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
