import { Button, Radio, TextInput } from '@mantine/core';
import { type CallOutcome, callOutcomes } from '@lien-lac/domain';
import type { FormEvent, ReactElement } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { useDraft } from '../../../platform/drafts/use-draft.js';
import { useMessages } from '../../../platform/messages/messages.js';
import styles from '../dialog.module.css';
import { useRecordCall } from './use-desk.js';

interface Typed {
  outcome: CallOutcome | '';
  note: string;
}

const nothing: Typed = { outcome: '', note: '' };

/** Writes a call down without deciding anything: the contact goes on waiting. */
export function CallForm({ id, onClose }: { id: string; onClose: () => void }): ReactElement {
  const { t } = useMessages();
  const record = useRecordCall(id);
  const { value, set, clear } = useDraft<Typed>(`students.call.${id}`, nothing);
  const { outcome, note } = value;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (outcome === '' || record.isPending) return;
    record.mutate(
      { how: 'call', outcome, ...(note.trim() === '' ? {} : { note: note.trim() }) },
      {
        onSuccess: () => {
          clear();
          onClose();
        },
      },
    );
  };
  return (
    <form onSubmit={submit} className={styles.form}>
      <Radio.Group
        label={t('students.call.outcome')}
        value={outcome}
        onChange={(chosen) => set({ ...value, outcome: chosen })}
      >
        {callOutcomes.map((each) => (
          <Radio key={each} value={each} label={t(`students.outcome.${each}`)} />
        ))}
      </Radio.Group>
      <TextInput
        label={t('students.call.note')}
        placeholder={t('students.call.note-example')}
        maxLength={500}
        value={note}
        onChange={({ currentTarget }) => set({ ...value, note: currentTarget.value })}
      />
      <p>{t('students.call.consequence')}</p>
      <ErrorNotice error={record.error} />
      <div className={styles.actions}>
        <Button type="submit" loading={record.isPending} disabled={outcome === ''}>
          {t('students.call.submit')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('students.save.later')}
        </Button>
      </div>
    </form>
  );
}
