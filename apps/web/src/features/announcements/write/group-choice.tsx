import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { schoolGroupsQuery } from '../reading/school-groups-query.js';
import { toggled } from './class-choice.js';
import styles from './form.module.css';

/** The saved groups of the whole school, each with how many students it has. */
export function GroupChoice({
  legend,
  groupIds,
  onChange,
}: {
  legend: string;
  groupIds: readonly string[];
  onChange: (groupIds: string[]) => void;
}): ReactElement {
  const { t } = useMessages();
  const list = useQuery(schoolGroupsQuery);
  if (list.data === undefined) {
    return list.isError ? (
      <ErrorNotice error={list.error} retry={() => void list.refetch()} />
    ) : (
      <LoadingLines lines={1} />
    );
  }
  const groups = list.data.groups.filter(({ classId }) => classId === null);
  return (
    <fieldset className={styles.classes} data-wide>
      <legend>{legend}</legend>
      {groups.map(({ id, name, students }) => (
        <Checkbox
          key={id}
          label={t('announcements.audience.group', { name, students })}
          checked={groupIds.includes(id)}
          onChange={() => onChange(toggled(groupIds, id))}
        />
      ))}
      {groups.length === 0 ? <p>{t('announcements.audience.no-groups')}</p> : null}
    </fieldset>
  );
}
