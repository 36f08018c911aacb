import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent, ReactElement } from 'react';
import { Dialog, dialogForm } from '../../../components/dialog.js';
import { fieldErrors } from '../../../components/problem-texts.js';
import { textOf } from '../../../components/state-texts.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { useDraft } from '../../../platform/drafts/use-draft.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { readAddress, writeAddress } from '../contact-address.js';
import { SaveActions } from '../save-actions.js';
import { ifMatch } from '../seen-version.js';
import type { ContactDetail, GuardianDetail, StudentDetail } from '../student-queries.js';
import { useRefresh } from '../use-confirmations.js';

interface Typed {
  address: string;
  /** The version of the contact to be replaced that was seen when the typing began. */
  version: number;
}

/**
 * A further number or e-mail address of a guardian, or another in the place of one. It waits to be
 * confirmed; a confirmed one that it replaces stays in use until then.
 */
export function AddressDialog({
  guardian,
  student,
  replaced,
  onClose,
}: {
  guardian: GuardianDetail;
  student: StudentDetail;
  replaced?: ContactDetail;
  onClose: () => void;
}): ReactElement {
  const messages = useMessages();
  const { t, format, language } = messages;
  const refresh = useRefresh();
  const version = replaced?.version ?? 0;
  const { value, set, clear } = useDraft<Typed>(
    `students.address.${student.id}.${replaced?.id ?? guardian.id}`,
    { address: '', version },
  );
  const close = (): void => {
    clear();
    onClose();
  };
  const save = useMutation({
    mutationFn: async (seen: number): Promise<unknown> => {
      const body = readAddress(value.address);
      const { id } = guardian;
      return replaced === undefined
        ? answerOf(
            api.POST('/api/v1/students/{studentId}/guardians/{id}/contacts', {
              params: { path: { studentId: student.id, id } },
              body,
            }),
          )
        : answerOf(
            api.POST('/api/v1/contacts/{id}/replacement', {
              params: { path: { id: replaced.id }, header: ifMatch(seen) },
              body,
            }),
          );
    },
    onSuccess: close,
    onSettled: refresh,
  });
  const wrong = fieldErrors(save.error, ['phone', 'email'], messages);
  const isWhole = value.address.trim() !== '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isWhole && !save.isPending) save.mutate(value.version);
  };
  const old = replaced === undefined ? '' : writeAddress(replaced, format);
  return (
    <Dialog
      title={
        replaced === undefined
          ? t('students.address.add-title')
          : t('students.address.replace-title', { address: old })
      }
      onClose={onClose}
    >
      <form onSubmit={submit} className={dialogForm}>
        {replaced === undefined ? null : (
          <p>
            {replaced.status === 'confirmed'
              ? t('students.address.old-stays', { address: old })
              : t('students.address.old-goes', { address: old })}
          </p>
        )}
        <TextInput
          label={t('students.address.label')}
          description={replaced === undefined ? t('students.address.waits') : undefined}
          value={value.address}
          maxLength={254}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          error={wrong.phone ?? wrong.email}
          data-autofocus
          onChange={({ currentTarget }) => set({ ...value, address: currentTarget.value })}
        />
        <SaveActions
          submit={t(
            replaced === undefined
              ? 'students.address.add-submit'
              : 'students.address.replace-submit',
          )}
          isWhole={isWhole}
          isPending={save.isPending}
          error={save.error}
          compared={[
            {
              label: t('students.address.label'),
              now:
                replaced === undefined
                  ? old
                  : `${old}: ${textOf({ of: 'contact', state: replaced.status }, language, t).label}`,
              mine: value.address.trim(),
            },
          ]}
          onMine={() => {
            set({ ...value, version });
            save.mutate(version);
          }}
          onTheirs={close}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}
