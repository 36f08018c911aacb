import { NativeSelect, TextInput } from '@mantine/core';
import { type Relationship, RELATIONSHIPS } from '@lien-lac/domain';
import type { ReactElement } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import styles from './guardian-line.module.css';
import type { TypedGuardian } from './new-student.js';

/** A guardian of a student who is typed in; left empty, there is none. */
export function GuardianLine({
  number,
  value,
  phoneError,
  onChange,
}: {
  number: number;
  value: TypedGuardian;
  phoneError: string | undefined;
  onChange: (value: TypedGuardian) => void;
}): ReactElement {
  const { t } = useMessages();
  return (
    <fieldset className={styles.guardian}>
      <legend className={styles.legend}>{t('students.new.guardian', { number })}</legend>
      <NativeSelect
        label={t('students.guardian.relationship')}
        value={value.relationship}
        onChange={({ currentTarget }) =>
          onChange({ ...value, relationship: currentTarget.value as Relationship })
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
        onChange={({ currentTarget }) => onChange({ ...value, fullName: currentTarget.value })}
      />
      <TextInput
        type="tel"
        label={t('students.guardian.phone')}
        value={value.phone}
        maxLength={30}
        autoComplete="off"
        error={phoneError}
        onChange={({ currentTarget }) => onChange({ ...value, phone: currentTarget.value })}
      />
    </fieldset>
  );
}
