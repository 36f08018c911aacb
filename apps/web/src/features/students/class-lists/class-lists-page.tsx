import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { EmptyState } from '../../../components/empty-state.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { ExportClassLists } from '../exports/export-class-lists.js';
import { NeedTabs } from '../need-tabs.js';
import { ClassList } from './class-list.js';
import { classListsQuery } from './class-list-queries.js';
import { ClassListTable } from './class-list-table.js';
import styles from './class-lists.module.css';

/** What is handed over and what is missing: a teacher's own class, or every class. */
export function ClassListsPage(): ReactElement {
  const { t } = useMessages();
  const lists = useQuery(classListsQuery);
  const classes = lists.data?.classes ?? [];
  const [only] = classes;
  return (
    <div className={styles.page}>
      <PageTitle>{t('students.lists.title')}</PageTitle>
      <NeedTabs filter={{}} isAtClassLists />
      {only === undefined ? null : <ExportClassLists />}
      <ErrorNotice error={lists.error} retry={() => void lists.refetch()} />
      {lists.isPending ? <LoadingLines lines={6} /> : null}
      {lists.data !== undefined && only === undefined ? (
        <EmptyState title={t('students.lists.empty.title')}>
          {t('students.lists.empty.words')}
        </EmptyState>
      ) : null}
      {only === undefined ? null : classes.length === 1 ? (
        <ClassList list={only} />
      ) : (
        <ClassListTable classes={classes} />
      )}
    </div>
  );
}
