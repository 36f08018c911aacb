import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { EmptyState } from '../../../components/empty-state.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { classAnnouncementsQuery } from '../reading/class-announcements-query.js';
import { classesQuery } from '../reading/classes-query.js';
import { ClassAnnouncement } from './class-announcement.js';
import styles from './class-results.module.css';

/** What the school wrote to the teacher's own class, and whom of it that did not reach. */
export function ClassAnnouncementsPage(): ReactElement {
  const { t } = useMessages();
  const classes = useQuery(classesQuery);
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const own = classes.data?.classes ?? [];
  const classId = chosen ?? own[0]?.id;
  return (
    <>
      <PageTitle lead={t('announcements.of-class.lead')}>
        {t('announcements.of-class.title')}
      </PageTitle>
      {own.length < 2 ? null : (
        <NativeSelect
          label={t('announcements.missing.by-class')}
          value={classId ?? ''}
          data={own.map(({ id, name }) => ({ value: id, label: name }))}
          className={styles.choice}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      )}
      {classId !== undefined ? (
        <OfClass key={classId} classId={classId} />
      ) : classes.isError ? (
        <ErrorNotice error={classes.error} retry={() => void classes.refetch()} />
      ) : classes.isPending ? (
        <LoadingLines lines={3} />
      ) : (
        <EmptyState title={t('announcements.of-class.no-class')} />
      )}
    </>
  );
}

function OfClass({ classId }: { classId: string }): ReactElement {
  const { t } = useMessages();
  const list = useQuery(classAnnouncementsQuery(classId));
  if (list.data === undefined) {
    return list.isError ? (
      <ErrorNotice error={list.error} retry={() => void list.refetch()} />
    ) : (
      <LoadingLines lines={3} />
    );
  }
  const { items } = list.data;
  if (items.length === 0) {
    return (
      <EmptyState title={t('announcements.of-class.empty')}>
        {t('announcements.of-class.empty-words')}
      </EmptyState>
    );
  }
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item.id}>
          <ClassAnnouncement classId={classId} announcement={item} />
        </li>
      ))}
    </ul>
  );
}
