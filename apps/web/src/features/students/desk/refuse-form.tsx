import { Button, TextInput } from '@mantine/core';
import type { FormEvent, ReactElement } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { useDraft } from '../../../platform/drafts/use-draft.js';
import { useMessages } from '../../../platform/messages/messages.js';
import styles from '../dialog.module.css';
import type { Decided } from '../decide-in-parts.js';
import type { WaitingContact } from '../waiting-contacts.js';
import { useRefuse } from './use-desk.js';

/** Asks why a number is not taken, for whoever brought it, and refuses it. */
export function RefuseForm({
  contacts,
  onClose,
  onRefused,
}: {
  contacts: readonly WaitingContact[];
  onClose: () => void;
  onRefused: (refused: Decided) => void;
}): ReactElement {
  const { t } = useMessages();
  const refuse = useRefuse();
  const reason = useDraft('students.refusal-reason', '');
  const isWhole = reason.value.trim() !== '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isWhole || refuse.isPending) return;
    refuse.mutate(
      { contacts, reason: reason.value.trim() },
      {
        onSuccess: (refused) => {
          reason.clear();
          onRefused(refused);
        },
      },
    );
  };
  return (
    <form onSubmit={submit} className={styles.form}>
      <p>{t('students.refuse.consequence', { count: contacts.length })}</p>
      <TextInput
        label={t('students.refuse.reason')}
        placeholder={t('students.refuse.reason-example')}
        maxLength={500}
        value={reason.value}
        data-autofocus
        onChange={({ currentTarget }) => reason.set(currentTarget.value)}
      />
      <ErrorNotice error={refuse.error} />
      <div className={styles.actions}>
        <Button type="submit" loading={refuse.isPending} disabled={!isWhole}>
          {t('students.refuse.submit', { count: contacts.length })}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('students.save.later')}
        </Button>
      </div>
    </form>
  );
}
