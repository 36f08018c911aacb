import { NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import { useMessages } from '../../platform/messages/messages.js';
import type { Teacher } from './homeroom-queries.js';

/** Whom a class is given to: those who have none yet stand first. */
export function TeacherChoice({
  teachers,
  value,
  error,
  onChange,
}: {
  teachers: readonly Teacher[];
  value: string;
  error: string | undefined;
  onChange: (accountId: string) => void;
}): ReactElement {
  const { t } = useMessages();
  const classOf = ({ classes }: Teacher): string | undefined =>
    classes.find(({ part }) => part === 'teacher')?.className;
  const free = teachers.filter((teacher) => classOf(teacher) === undefined);
  const busy = teachers.filter((teacher) => classOf(teacher) !== undefined);
  return (
    <NativeSelect
      label={t('homerooms.person')}
      data-autofocus
      value={value}
      error={error}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      <option value="">{t('homerooms.person-none')}</option>
      {free.length === 0 ? null : (
        <optgroup label={t('homerooms.person-free')}>
          {free.map(({ id, displayName }) => (
            <option key={id} value={id}>
              {displayName}
            </option>
          ))}
        </optgroup>
      )}
      {busy.length === 0 ? null : (
        <optgroup label={t('homerooms.person-busy')}>
          {busy.map((teacher) => (
            <option key={teacher.id} value={teacher.id}>
              {`${teacher.displayName} – ${classOf(teacher) ?? ''}`}
            </option>
          ))}
        </optgroup>
      )}
    </NativeSelect>
  );
}
