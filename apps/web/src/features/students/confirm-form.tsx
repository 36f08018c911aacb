import { Button, Radio } from '@mantine/core';
import { type ConfirmationWay, confirmationWays } from '@lien-lac/domain';
import type { FormEvent, ReactElement } from 'react';
import { ErrorNotice } from '../../components/error-notice.js';
import { useDraft } from '../../platform/drafts/use-draft.js';
import { useMessages } from '../../platform/messages/messages.js';
import styles from './dialog.module.css';
import type { Decided } from './decide-in-parts.js';
import { useConfirm } from './use-confirmations.js';
import type { WaitingContact } from './waiting-contacts.js';

const undecided: ConfirmationWay | '' = '';

/**
 * Says what confirming does, asks how the school learned of it, and confirms. Whoever confirms many in
 * a row says so once.
 */
export function ConfirmForm({
  contacts,
  onClose,
  onConfirmed,
}: {
  contacts: readonly WaitingContact[];
  onClose: () => void;
  onConfirmed: (confirmed: Decided) => void;
}): ReactElement {
  const { t } = useMessages();
  const confirm = useConfirm();
  const way = useDraft<ConfirmationWay | ''>('students.confirmation-way', undecided);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (way.value === '' || confirm.isPending) return;
    confirm.mutate({ contacts, how: way.value }, { onSuccess: onConfirmed });
  };
  return (
    <form onSubmit={submit} className={styles.form}>
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
  );
}
