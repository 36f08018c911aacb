import { Button, Radio } from '@mantine/core';
import { type ConfirmationWay, confirmationWays } from '@lien-lac/domain';
import type { FormEvent, ReactElement } from 'react';
import { ErrorNotice } from '../../components/error-notice.js';
import { useDraft } from '../../platform/drafts/use-draft.js';
import { useMessages } from '../../platform/messages/messages.js';
import { Dialog } from './dialog.js';
import styles from './dialog.module.css';
import { type Confirmed, useConfirm } from './use-confirmations.js';
import { countWaiting, type WaitingContact } from './waiting-contacts.js';

const undecided: ConfirmationWay | '' = '';

/**
 * Says which numbers are confirmed and what that does, asks how the school learned of it, and confirms.
 * Whoever confirms many in a row says so once.
 */
export function ConfirmDialog({
  contacts,
  onClose,
  onConfirmed,
}: {
  contacts: readonly WaitingContact[];
  onClose: () => void;
  onConfirmed: (confirmed: Confirmed) => void;
}): ReactElement {
  const { t } = useMessages();
  const confirm = useConfirm();
  const way = useDraft<ConfirmationWay | ''>('students.confirmation-way', undecided);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (way.value === '' || confirm.isPending) return;
    const contactIds = contacts.map(({ contact }) => contact.id);
    confirm.mutate({ contactIds, how: way.value }, { onSuccess: onConfirmed });
  };
  return (
    <Dialog title={t('students.confirm.title', { count: contacts.length })} onClose={onClose}>
      <form onSubmit={submit} className={styles.form}>
        <Whose contacts={contacts} />
        <p>{t('students.confirm.consequence', { count: contacts.length })}</p>
        <Radio.Group
          label={t('students.confirm.how')}
          value={way.value}
          onChange={(chosen) => way.set(chosen)}
        >
          {confirmationWays.map((each, place) => (
            <Radio
              key={each}
              value={each}
              label={t(`students.way.${each}`)}
              data-autofocus={way.wasRestored || place > 0 ? undefined : true}
            />
          ))}
        </Radio.Group>
        <ErrorNotice error={confirm.error} />
        <div className={styles.actions}>
          <Button
            type="submit"
            loading={confirm.isPending}
            disabled={way.value === ''}
            data-autofocus={way.wasRestored || undefined}
          >
            {t('students.confirm.submit', { count: contacts.length })}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('students.confirm.not-yet')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Whose({ contacts }: { contacts: readonly WaitingContact[] }): ReactElement | null {
  const { t, format } = useMessages();
  const [only] = contacts;
  if (only === undefined) return null;
  if (contacts.length > 1) {
    return (
      <p className={styles.whose}>{t('students.confirm.whose-many', countWaiting(contacts))}</p>
    );
  }
  const { contact, guardian, student } = only;
  const kind = t(`students.relationship.${guardian.relationship}`);
  return (
    <p className={styles.whose}>
      <strong>{format.phone(contact.phone)}</strong>
      <span>{guardian.fullName === null ? kind : `${kind} ${guardian.fullName}`}</span>
      <span>
        {t('students.confirm.student-in', { name: student.fullName, class: student.className })}
      </span>
    </p>
  );
}
