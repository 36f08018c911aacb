import { Button, Radio, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type MessageKind, messageKinds } from '@lien-lac/domain';
import { type FormEvent, type ReactElement } from 'react';
import { ErrorNotice } from '../../components/error-notice.js';
import { answerOf } from '../../platform/api/answer-of.js';
import { api } from '../../platform/api/api.js';
import { useDraft } from '../../platform/drafts/use-draft.js';
import { useMessages } from '../../platform/messages/messages.js';
import { Dialog } from '../../components/dialog.js';
import styles from './dialog.module.css';
import type { GuardianDetail } from './student-queries.js';
import { useRefresh } from './use-confirmations.js';

interface Typed {
  messageKind: MessageKind | '';
  howSaid: string;
}

const nothing: Typed = { messageKind: '', howSaid: '' };

/** Writes down that a guardian does not want a kind of message, and how the school learned of it. */
export function OptOutDialog({
  guardian: { id, optedOutOf = [] },
  onClose,
}: {
  guardian: GuardianDetail;
  onClose: () => void;
}): ReactElement {
  const { t } = useMessages();
  const refresh = useRefresh();
  const draft = useDraft<Typed>(`students.opt-out.${id}`, nothing);
  const { messageKind, howSaid } = draft.value;
  const record = useMutation({
    mutationFn: (body: { messageKind: MessageKind; howSaid: string }) =>
      answerOf(api.POST('/api/v1/guardians/{id}/opt-outs', { params: { path: { id } }, body })),
    onSuccess: () => {
      draft.clear();
      onClose();
    },
    onSettled: refresh,
  });
  const isWhole = messageKind !== '' && howSaid.trim() !== '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (messageKind !== '' && isWhole) record.mutate({ messageKind, howSaid: howSaid.trim() });
  };
  return (
    <Dialog title={t('students.opt-out.title')} onClose={onClose}>
      <form onSubmit={submit} className={styles.form}>
        <p>{t('students.opt-out.words')}</p>
        <Radio.Group
          label={t('students.opt-out.kind')}
          value={messageKind}
          onChange={(chosen) => draft.set({ ...draft.value, messageKind: chosen })}
        >
          {messageKinds
            .filter((kind) => !optedOutOf.includes(kind))
            .map((kind) => (
              <Radio key={kind} value={kind} label={t(`students.kind.${kind}`)} />
            ))}
        </Radio.Group>
        <TextInput
          label={t('students.opt-out.how')}
          placeholder={t('students.opt-out.how-example')}
          maxLength={500}
          value={howSaid}
          onChange={({ currentTarget }) =>
            draft.set({ ...draft.value, howSaid: currentTarget.value })
          }
        />
        <ErrorNotice error={record.error} />
        <div className={styles.actions}>
          <Button type="submit" loading={record.isPending} disabled={!isWhole}>
            {t('students.opt-out.submit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('students.opt-out.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
