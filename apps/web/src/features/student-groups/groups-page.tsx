import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ActionLink } from '../../components/action-link.js';
import { type Column, DataList } from '../../components/data-list/data-list.js';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorNotice } from '../../components/error-notice.js';
import { ExportButton } from '../../components/export-button/export-button.js';
import { LoadingLines } from '../../components/loading-lines.js';
import { PageTitle } from '../../components/page-title.js';
import { api } from '../../platform/api/api.js';
import { downloadWorkbook } from '../../platform/api/download-workbook.js';
import { useMessages } from '../../platform/messages/messages.js';
import { useSession } from '../../platform/session/session.js';
import { groupsQuery, type StudentGroup } from './group-queries.js';
import styles from './student-groups.module.css';

/** The saved groups that one may write to. */
export function GroupsPage(): ReactElement {
  const { t, language } = useMessages();
  const { can } = useSession();
  const list = useQuery(groupsQuery);
  const make =
    can['student-group.keep'] === undefined ? undefined : (
      <ActionLink to="/student-groups/new">{t('student-groups.new.open')}</ActionLink>
    );
  return (
    <>
      <PageTitle lead={t('student-groups.lead')} actions={make}>
        {t('student-groups.title')}
      </PageTitle>
      {list.data === undefined ? (
        list.isError ? (
          <ErrorNotice error={list.error} retry={() => void list.refetch()} />
        ) : (
          <LoadingLines lines={4} />
        )
      ) : list.data.groups.length === 0 ? (
        <EmptyState title={t('student-groups.empty.title')}>
          {t('student-groups.empty.words')}
        </EmptyState>
      ) : (
        <>
          <ExportButton
            isAbove
            download={() =>
              downloadWorkbook(
                api.POST('/api/v1/student-group-exports', {
                  body: { language },
                  parseAs: 'blob',
                }),
                t('student-groups.file'),
              )
            }
          />
          <Groups groups={list.data.groups} />
        </>
      )}
    </>
  );
}

function Groups({ groups }: { groups: readonly StudentGroup[] }): ReactElement {
  const { t, format } = useMessages();
  const navigate = useNavigate();
  const whose = ({ className }: StudentGroup): string =>
    className === null ? t('student-groups.whole-school') : className;
  const columns: Column<StudentGroup>[] = [
    {
      key: 'name',
      heading: t('student-groups.name'),
      width: 'minmax(12rem, 2fr)',
      cell: ({ name }) => name,
    },
    {
      key: 'whose',
      heading: t('student-groups.whose'),
      width: 'minmax(8rem, 1fr)',
      cell: whose,
    },
    {
      key: 'by',
      heading: t('student-groups.by'),
      width: 'minmax(10rem, 1fr)',
      cell: ({ createdByName }) => createdByName ?? '',
    },
    {
      key: 'students',
      heading: t('student-groups.count'),
      width: '7rem',
      align: 'end',
      cell: ({ students }) => format.number(students),
    },
  ];
  return (
    <DataList
      label={t('student-groups.title')}
      rows={groups}
      keyOf={({ id }) => id}
      nameOf={({ name }) => name}
      columns={columns}
      card={(group) => (
        <>
          <div>{group.name}</div>
          <div className={styles.quiet}>
            {whose(group)} · {t('student-groups.students-of', { count: group.students })}
          </div>
        </>
      )}
      onOpen={({ id }) => void navigate({ to: '/student-groups/$id', params: { id } })}
    />
  );
}
