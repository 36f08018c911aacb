import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent, ReactElement } from 'react';
import { Dialog, dialogForm } from '../../../components/dialog.js';
import { fieldErrors } from '../../../components/problem-texts.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { useDraft } from '../../../platform/drafts/use-draft.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { SaveActions } from '../save-actions.js';
import type { StudentDetail } from '../student-queries.js';
import { useRefresh } from '../use-confirmations.js';
import { type GuardianFacts, GuardianFields } from './guardian-fields.js';

interface Typed extends GuardianFacts {
  phone: string;
  email: string;
}

const nothing: Typed = { fullName: '', relationship: 'mother', phone: '', email: '' };

/** Writes down a guardian whom the list does not have yet; their number waits to be confirmed. */
export function AddGuardianDialog({
  student: { id, fullName: studentName },
  onClose,
}: {
  student: Pick<StudentDetail, 'id' | 'fullName'>;
  onClose: () => void;
}): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const refresh = useRefresh();
  const { value, set, clear } = useDraft<Typed>(`students.new-guardian.${id}`, nothing);
  const close = (): void => {
    clear();
    onClose();
  };
  const add = useMutation({
    mutationFn: () => {
      const [fullName, phone, email] = [value.fullName, value.phone, value.email].map((text) =>
        text.trim(),
      );
      return answerOf(
        api.POST('/api/v1/students/{studentId}/guardians', {
          params: { path: { studentId: id } },
          body: {
            relationship: value.relationship,
            ...(fullName ? { fullName } : {}),
            ...(phone ? { phones: [phone] } : {}),
            ...(email ? { email } : {}),
          },
        }),
      );
    },
    onSuccess: close,
    onSettled: refresh,
  });
  const wrong = fieldErrors(add.error, ['fullName', 'phones.0', 'email'], messages);
  const isWhole = [value.fullName, value.phone, value.email].some((text) => text.trim() !== '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isWhole && !add.isPending) add.mutate();
  };
  return (
    <Dialog title={t('students.guardian.add-title', { name: studentName })} onClose={onClose}>
      <form onSubmit={submit} className={dialogForm}>
        <GuardianFields
          value={value}
          nameError={wrong.fullName}
          onChange={(changed) => set({ ...value, ...changed })}
        />
        <TextInput
          type="tel"
          label={t('students.guardian.phone')}
          description={t('students.address.waits')}
          value={value.phone}
          maxLength={30}
          autoComplete="off"
          error={wrong['phones.0']}
          onChange={({ currentTarget }) => set({ ...value, phone: currentTarget.value })}
        />
        <TextInput
          type="email"
          label={t('students.guardian.email')}
          value={value.email}
          maxLength={254}
          autoComplete="off"
          error={wrong.email}
          onChange={({ currentTarget }) => set({ ...value, email: currentTarget.value })}
        />
        <SaveActions
          submit={t('students.guardian.add-submit')}
          isWhole={isWhole}
          isPending={add.isPending}
          error={add.error}
          compared={[]}
          onMine={() => add.mutate()}
          onTheirs={close}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}
