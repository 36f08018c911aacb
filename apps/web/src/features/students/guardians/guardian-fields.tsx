import { NativeSelect, TextInput } from '@mantine/core';
import { type Relationship, RELATIONSHIPS } from '@lien-lac/domain';
import type { ReactElement } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';

export interface GuardianFacts {
  fullName: string;
  relationship: Relationship;
}

/** Who a guardian is: what they are to the student, and their name. */
export function GuardianFields({
  value,
  nameError,
  onChange,
}: {
  value: GuardianFacts;
  nameError?: string | undefined;
  onChange: (changed: Partial<GuardianFacts>) => void;
}): ReactElement {
  const { t } = useMessages();
  return (
    <>
      <NativeSelect
        label={t('students.guardian.relationship')}
        value={value.relationship}
        onChange={({ currentTarget }) =>
          onChange({ relationship: currentTarget.value as Relationship })
        }
      >
        {RELATIONSHIPS.map((each) => (
          <option key={each} value={each}>
            {t(`students.relationship.${each}`)}
          </option>
        ))}
      </NativeSelect>
      <TextInput
        label={t('students.guardian.name')}
        value={value.fullName}
        maxLength={100}
        autoComplete="off"
        error={nameError}
        data-autofocus
        onChange={({ currentTarget }) => onChange({ fullName: currentTarget.value })}
      />
    </>
  );
}
