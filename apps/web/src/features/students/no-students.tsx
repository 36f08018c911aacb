import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { ActionLink } from '../../components/action-link.js';
import { EmptyState } from '../../components/empty-state.js';
import { useMessages } from '../../platform/messages/messages.js';
import { useMay } from '../../platform/session/session.js';
import type { StudentFilter } from './student-filter.js';

/** Why the list is empty: nobody is found, nothing needs anybody, or the school is new. */
export function NoStudents({
  filter,
  q,
  onClear,
}: {
  filter: StudentFilter;
  q: string;
  onClear: () => void;
}): ReactElement {
  const { t } = useMessages();
  const mayUpload = useMay('contact.import') === 'all';
  const everybody = <ActionLink to="/students">{t('students.empty.everybody')}</ActionLink>;
  if (q !== '') {
    return (
      <EmptyState
        title={t('students.empty.not-found.title', { q })}
        action={
          <Button variant="default" onClick={onClear}>
            {t('students.search.clear')}
          </Button>
        }
      >
        {t('students.empty.not-found.words')}
      </EmptyState>
    );
  }
  if (filter.needs !== undefined) {
    return (
      <EmptyState title={t(`students.empty.${filter.needs}.title`)} action={everybody}>
        {t(`students.empty.${filter.needs}.words`)}
      </EmptyState>
    );
  }
  if (filter.classId !== undefined || filter.grade !== undefined) {
    return <EmptyState title={t('students.empty.class.title')} action={everybody} />;
  }
  return (
    <EmptyState
      title={t('students.empty.school.title')}
      action={
        mayUpload ? (
          <ActionLink to="/roster">{t('students.empty.school.action')}</ActionLink>
        ) : undefined
      }
    >
      {t('students.empty.school.words')}
    </EmptyState>
  );
}
