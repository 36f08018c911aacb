import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { ClassList } from './class-list.js';
import { classListsQuery } from './class-list-queries.js';
import styles from './class-lists.module.css';

const route = getRouteApi('/signed-in/class-lists/$id');

/** One class's list: what is missing, and handing it over. */
export function ClassListPage(): ReactElement {
  const { t } = useMessages();
  const { id } = route.useParams();
  const lists = useQuery(classListsQuery);
  const list = lists.data?.classes.find(({ classId }) => classId === id);
  return (
    <div className={styles.page}>
      <PageTitle>
        {list === undefined
          ? t('students.lists.title')
          : t('students.lists.one-title', { class: list.className })}
      </PageTitle>
      <p>
        <Link to="/class-lists">{t('students.lists.back')}</Link>
      </p>
      <ErrorNotice error={lists.error} retry={() => void lists.refetch()} />
      {lists.isPending ? <LoadingLines lines={5} /> : null}
      {lists.data !== undefined && list === undefined ? (
        <p>{t('students.lists.not-found')}</p>
      ) : null}
      {list === undefined ? null : <ClassList list={list} />}
    </div>
  );
}
