import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactElement, useMemo } from 'react';
import { ErrorNotice } from '../../components/error-notice.js';
import { LoadingLines } from '../../components/loading-lines.js';
import { useMessages } from '../../platform/messages/messages.js';
import { NoStudents } from './no-students.js';
import type { StudentFilter } from './student-filter.js';
import { StudentList } from './student-list.js';
import { studentsQuery } from './student-queries.js';
import styles from './students-page.module.css';
import { useAllPages } from './use-all-pages.js';

/** The students whom a filter and a search find, and how many they are. */
export function StudentsFound({
  filter,
  q,
  seesPhones,
  onClearSearch,
}: {
  filter: StudentFilter;
  q: string;
  seesPhones: boolean;
  onClearSearch: () => void;
}): ReactElement {
  const { t } = useMessages();
  const students = useInfiniteQuery(studentsQuery(filter, q));
  useAllPages(students);
  const loaded = useMemo(
    () => students.data?.pages.flatMap((page) => page.students) ?? [],
    [students.data],
  );
  return (
    <>
      <ErrorNotice error={students.error} retry={() => void students.refetch()} />
      {students.isPending ? (
        <LoadingLines lines={8} />
      ) : students.data === undefined ? null : loaded.length === 0 ? (
        <NoStudents filter={filter} q={q} onClear={onClearSearch} />
      ) : (
        <>
          <p role="status" className={styles.total}>
            {t('students.total', { count: students.data.pages[0]?.total ?? 0 })}
          </p>
          <StudentList students={loaded} seesPhones={seesPhones} schoolYear={filter.schoolYear} />
        </>
      )}
    </>
  );
}
