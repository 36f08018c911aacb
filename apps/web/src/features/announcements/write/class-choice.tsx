import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { classesQuery } from '../reading/classes-query.js';
import styles from './form.module.css';

/** Grades, or classes grade by grade. */
export function ClassChoice({
  kind,
  grades,
  classIds,
  onGrades,
  onClasses,
}: {
  kind: 'grades' | 'classes';
  grades: readonly number[];
  classIds: readonly string[];
  onGrades: (grades: number[]) => void;
  onClasses: (classIds: string[]) => void;
}): ReactElement {
  const { t } = useMessages();
  const list = useQuery(classesQuery);
  if (list.data === undefined) {
    return list.isError ? (
      <ErrorNotice error={list.error} retry={() => void list.refetch()} />
    ) : (
      <LoadingLines lines={1} />
    );
  }
  const { classes } = list.data;
  const known = [...new Set(classes.flatMap(({ grade }) => grade ?? []))].sort((a, b) => a - b);
  if (kind === 'grades') {
    return (
      <div className={styles.choices}>
        {known.map((grade) => (
          <Checkbox
            key={grade}
            label={t('announcements.audience.grade', { grade })}
            checked={grades.includes(grade)}
            onChange={() => onGrades(toggled(grades, grade))}
          />
        ))}
      </div>
    );
  }
  const groups = [...known, null].map((grade) => ({
    grade,
    members: classes.filter((each) => each.grade === grade),
  }));
  return (
    <>
      {groups
        .filter(({ members }) => members.length > 0)
        .map(({ grade, members }) => (
          <fieldset key={grade} className={styles.classes}>
            <legend>
              {grade === null
                ? t('announcements.audience.no-grade')
                : t('announcements.audience.grade', { grade })}
            </legend>
            {members.map(({ id, name }) => (
              <Checkbox
                key={id}
                label={name}
                checked={classIds.includes(id)}
                onChange={() => onClasses(toggled(classIds, id))}
              />
            ))}
          </fieldset>
        ))}
    </>
  );
}

export function toggled<Value>(values: readonly Value[], value: Value): Value[] {
  return values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
}
