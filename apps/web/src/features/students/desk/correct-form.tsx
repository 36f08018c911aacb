import { NativeSelect, TextInput } from '@mantine/core';
import { type ConfirmationWay, confirmationWays } from '@lien-lac/domain';
import type { FormEvent, ReactElement } from 'react';
import { fieldErrors } from '../../../components/problem-texts.js';
import { textOf } from '../../../components/state-texts.js';
import { useDraft } from '../../../platform/drafts/use-draft.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { readAddress, writeAddress } from '../contact-address.js';
import styles from '../dialog.module.css';
import { type GuardianFacts, GuardianFields } from '../guardians/guardian-fields.js';
import { SaveActions } from '../save-actions.js';
import type { DeskContact } from './desk-queries.js';
import { useCorrect } from './use-desk.js';

interface Typed extends GuardianFacts {
  address: string;
  how: ConfirmationWay;
  version: number;
}

/** What the call has shown to be otherwise: the number, the name, the relationship. It confirms too. */
export function CorrectForm({
  contact,
  onClose,
}: {
  contact: DeskContact;
  onClose: () => void;
}): ReactElement {
  const messages = useMessages();
  const { t, format, language } = messages;
  const { id, version, status, relationship } = contact;
  const now: Typed = {
    address: writeAddress(contact, format),
    fullName: contact.guardianName ?? '',
    ...{ relationship, how: 'call', version },
  };
  const { value, set, clear } = useDraft<Typed>(`students.correction.${id}`, now);
  const correct = useCorrect(id);
  const close = (): void => {
    clear();
    onClose();
  };
  const send = (seen: number): void => {
    const fullName = value.fullName.trim();
    const address = value.address.trim();
    const body = {
      how: value.how,
      ...(address === now.address ? {} : readAddress(address)),
      ...(fullName === '' || fullName === now.fullName ? {} : { guardianName: fullName }),
      ...(value.relationship === relationship ? {} : { relationship: value.relationship }),
    };
    correct.mutate({ seen, body }, { onSuccess: close });
  };
  const wrong = fieldErrors(correct.error, ['phone', 'email', 'guardianName'], messages);
  const isWhole = value.address.trim() !== '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isWhole && !correct.isPending) send(value.version);
  };
  const state =
    status === 'unconfirmed'
      ? ''
      : `: ${textOf({ of: 'contact', state: status }, language, t).label}`;
  return (
    <form onSubmit={submit} className={styles.form}>
      <TextInput
        label={t('students.correct.address')}
        value={value.address}
        maxLength={254}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        error={wrong.phone ?? wrong.email}
        data-autofocus
        onChange={({ currentTarget }) => set({ ...value, address: currentTarget.value })}
      />
      <GuardianFields
        value={value}
        nameError={wrong.guardianName}
        onChange={(changed) => set({ ...value, ...changed })}
      />
      <NativeSelect
        label={t('students.confirm.how')}
        value={value.how}
        onChange={({ currentTarget }) =>
          set({ ...value, how: currentTarget.value as ConfirmationWay })
        }
      >
        {confirmationWays.map((each) => (
          <option key={each} value={each}>
            {t(`students.way.${each}`)}
          </option>
        ))}
      </NativeSelect>
      <p>{t('students.correct.consequence')}</p>
      <SaveActions
        submit={t('students.correct.submit')}
        isWhole={isWhole}
        isPending={correct.isPending}
        error={correct.error}
        compared={[
          {
            label: t('students.correct.address'),
            now: `${now.address}${state}`,
            mine: value.address.trim(),
          },
          {
            label: t('students.guardian.relationship'),
            now: t(`students.relationship.${relationship}`),
            mine: t(`students.relationship.${value.relationship}`),
          },
          {
            label: t('students.guardian.name'),
            now: now.fullName || t('students.one.no-name'),
            mine: value.fullName.trim() || t('students.one.no-name'),
          },
        ]}
        onMine={() => {
          set({ ...value, version });
          send(version);
        }}
        onTheirs={close}
        onCancel={onClose}
      />
    </form>
  );
}
