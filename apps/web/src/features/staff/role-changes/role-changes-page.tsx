import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { EmptyState } from '../../../components/empty-state.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { StaffTabs } from '../staff-tabs.js';
import { RoleChangeCard } from './role-change-card.js';
import { roleChangesQuery } from './role-change-queries.js';
import styles from './role-changes.module.css';
import type { Answer } from './use-answer-role-change.js';

/** What one person asked of an account's rights, and another has to answer. */
export function RoleChangesPage(): ReactElement {
  const { t } = useMessages();
  const list = useQuery(roleChangesQuery);
  const [answered, setAnswered] = useState<{ answer: Answer; name: string }>();
  const all = list.data?.roleChanges;
  return (
    <>
      <PageTitle lead={t('staff.role-changes.lead')}>{t('staff.role-changes.title')}</PageTitle>
      <StaffTabs active="/accounts/role-changes" />
      <p role="status" className={styles.done}>
        {answered === undefined
          ? null
          : t(`staff.answer.${answered.answer}.done`, { name: answered.name })}
      </p>
      {all === undefined ? (
        list.isError ? (
          <ErrorNotice error={list.error} retry={() => void list.refetch()} />
        ) : (
          <LoadingLines lines={3} />
        )
      ) : all.length === 0 ? (
        <EmptyState title={t('staff.role-changes.empty.title')}>
          {t('staff.role-changes.empty.words')}
        </EmptyState>
      ) : (
        <ul className={styles.list} aria-label={t('staff.role-changes.title')}>
          {all.map((change) => (
            <li key={change.id}>
              <RoleChangeCard
                change={change}
                onAnswered={(answer) => setAnswered({ answer, name: change.account.displayName })}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
