import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import { ErrorNotice } from '../../components/error-notice.js';
import { LoadingLines } from '../../components/loading-lines.js';
import { PageTitle } from '../../components/page-title.js';
import { useDraft } from '../../platform/drafts/use-draft.js';
import { useMessages } from '../../platform/messages/messages.js';
import { useMay } from '../../platform/session/session.js';
import { ClassFilter } from './class-filter.js';
import { ContactsToConfirm } from './contacts-to-confirm.js';
import { NeedTabs } from './need-tabs.js';
import { NoStudents } from './no-students.js';
import { StudentList } from './student-list.js';
import { StudentSearch } from './student-search.js';
import { studentsQuery } from './student-queries.js';
import styles from './students-page.module.css';
import { useAllPages } from './use-all-pages.js';
import { useSettled } from './use-settled.js';

const route = getRouteApi('/signed-in/students');

/** Every student whom this person may see, and the numbers that wait to be confirmed. */
export function StudentsPage(): ReactElement {
  const { t } = useMessages();
  const filter = route.useSearch();
  const seesPhones = useMay('contact.read') !== 'names-and-classes';
  const confirms = useMay('contact.confirm') !== undefined && filter.needs === 'confirmation';
  // It outlives a reload and the way back, on this device and in this tab alone.
  const search = useDraft('students.search', '');
  const q = useSettled(search.value.trim());
  const students = useInfiniteQuery(studentsQuery(filter, q));
  useAllPages(students);
  const loaded = useMemo(
    () => students.data?.pages.flatMap((page) => page.students) ?? [],
    [students.data],
  );
  const empty = <NoStudents filter={filter} q={q} onClear={search.clear} />;
  const total = students.data?.pages[0]?.total ?? 0;
  return (
    <div className={styles.page}>
      <PageTitle>{t(confirms ? 'students.title-confirm' : 'students.title')}</PageTitle>
      {seesPhones ? <NeedTabs filter={filter} /> : null}
      <div className={styles.filters}>
        <StudentSearch value={search.value} seesPhones={seesPhones} onChange={search.set} />
        <ClassFilter filter={filter} />
      </div>
      <ErrorNotice error={students.error} retry={() => void students.refetch()} />
      {students.isPending ? (
        <LoadingLines lines={8} />
      ) : students.data === undefined ? null : confirms ? (
        <ContactsToConfirm students={loaded} isWhole={!students.hasNextPage} empty={empty} />
      ) : loaded.length === 0 ? (
        empty
      ) : (
        <>
          <p role="status" className={styles.total}>
            {t('students.total', { count: total })}
          </p>
          <StudentList students={loaded} seesPhones={seesPhones} />
        </>
      )}
    </div>
  );
}
