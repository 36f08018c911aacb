import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import { classChoicesQuery } from './class-choices-query.js';

/** Which class a new teacher is given; those without a teacher stand first, and the others say whose they are. */
export function ClassChoice({
  value,
  onChange,
}: {
  value: string;
  onChange: (classId: string) => void;
}): ReactElement {
  const { t } = useMessages();
  const classes = useQuery(classChoicesQuery).data?.classes ?? [];
  const free = classes.filter(({ teacher }) => teacher === null);
  const taken = classes.filter(({ teacher }) => teacher !== null);
  const chosen = classes.find(({ id }) => id === value);
  return (
    <NativeSelect
      name="classId"
      label={t('staff.new.class')}
      description={
        chosen?.teacher == null
          ? undefined
          : t('staff.new.class-taken', {
              className: chosen.name,
              teacher: chosen.teacher.displayName,
            })
      }
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      <option value="">{t('staff.new.class-none')}</option>
      {free.length === 0 ? null : (
        <optgroup label={t('staff.new.class-free')}>
          {free.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
      )}
      {taken.length === 0 ? null : (
        <optgroup label={t('staff.new.class-with-teacher')}>
          {taken.map(({ id, name, teacher }) => (
            <option key={id} value={id}>
              {`${name} – ${teacher?.displayName ?? ''}`}
            </option>
          ))}
        </optgroup>
      )}
    </NativeSelect>
  );
}
