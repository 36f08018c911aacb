import { NativeSelect } from '@mantine/core';
import { contactOrigins } from '@lien-lac/domain';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import type { StudentFilter } from '../student-filter.js';

/** Narrows the desk to what came one way: from an upload, a teacher, the enrolment system. */
export function OriginFilter({ filter }: { filter: StudentFilter }): ReactElement {
  const { t } = useMessages();
  const navigate = useNavigate();
  const { origin: present, ...rest } = filter;
  const choose = (value: string): void => {
    const origin = contactOrigins.find((each) => each === value);
    void navigate({
      to: '/students',
      search: { ...rest, ...(origin === undefined ? {} : { origin }) },
      resetScroll: false,
    });
  };
  return (
    <NativeSelect
      label={t('students.column.origin')}
      value={present ?? ''}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    >
      <option value="">{t('students.from.anywhere')}</option>
      {contactOrigins.map((each) => (
        <option key={each} value={each}>
          {t(`students.from.${each}`)}
        </option>
      ))}
    </NativeSelect>
  );
}
