import { NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import type { RollOver } from './choices.js';
import type { Teacher } from './next-year-queries.js';

/** Who has a class of the next year; whoever has another one already is not offered. */
export function TeacherSelect({
  className,
  teachers,
  chosen,
  conflict,
  onChange,
}: {
  className: string;
  teachers: readonly Teacher[];
  /** The accounts by class. */
  chosen: Readonly<Record<string, string>>;
  conflict: RollOver['conflicts'][number] | undefined;
  onChange: (accountId: string | null) => void;
}): ReactElement {
  const { t } = useMessages();
  const own = chosen[className] ?? '';
  const taken = new Set(Object.values(chosen).filter((id) => id !== own));
  const isKnown = own === '' || teachers.some(({ id }) => id === own);
  return (
    <NativeSelect
      aria-label={t('school-years.moves.teacher-of', { class: className })}
      value={own}
      error={conflict === undefined ? undefined : t(`school-years.conflict.${conflict.kind}`)}
      onChange={({ currentTarget: { value } }) => onChange(value === '' ? null : value)}
    >
      <option value="">{t('school-years.moves.no-teacher')}</option>
      {isKnown ? null : <option value={own}>{t('school-years.moves.teacher-gone')}</option>}
      {teachers
        .filter(({ id }) => !taken.has(id))
        .map(({ id, displayName }) => (
          <option key={id} value={id}>
            {displayName}
          </option>
        ))}
    </NativeSelect>
  );
}
