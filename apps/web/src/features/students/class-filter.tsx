import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMessages } from '../../platform/messages/messages.js';
import type { StudentFilter } from './student-filter.js';
import { classesOfYearQuery, type SchoolClass } from './student-queries.js';

/** Narrows the list to a grade or a class; whoever sees one class has nothing to choose. */
export function ClassFilter({
  filter,
  byGrade,
}: {
  filter: StudentFilter;
  /** Whether a whole grade can be chosen. */
  byGrade: boolean;
}): ReactElement | null {
  const { t } = useMessages();
  const navigate = useNavigate();
  const { data } = useQuery(classesOfYearQuery(filter.schoolYear));
  const classes = data?.classes ?? [];
  if (data !== undefined && classes.length < 2) return null;
  const { schoolYear, needs, origin, grade, classId } = filter;
  const choose = (value: string): void => {
    const [kind, chosen = ''] = value.split(' ');
    void navigate({
      to: '/students',
      search: {
        ...(schoolYear === undefined ? {} : { schoolYear }),
        ...(needs === undefined ? {} : { needs }),
        ...(origin === undefined ? {} : { origin }),
        ...(kind === 'grade' ? { grade: Number(chosen) } : {}),
        ...(kind === 'class' ? { classId: chosen } : {}),
      },
      resetScroll: false,
    });
  };
  return (
    <NativeSelect
      label={t('students.filter.label')}
      value={
        classId === undefined ? (grade === undefined ? '' : `grade ${grade}`) : `class ${classId}`
      }
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    >
      <option value="">{t('students.filter.all')}</option>
      {gradesOf(classes).map((each) => (
        <optgroup key={each} label={t('students.filter.grade', { grade: each })}>
          {byGrade ? (
            <option value={`grade ${each}`}>
              {t('students.filter.whole-grade', { grade: each })}
            </option>
          ) : null}
          {classes
            .filter((one) => one.grade === each)
            .map(({ id, name }) => (
              <option key={id} value={`class ${id}`}>
                {name}
              </option>
            ))}
        </optgroup>
      ))}
      {classes
        .filter((one) => one.grade === null)
        .map(({ id, name }) => (
          <option key={id} value={`class ${id}`}>
            {name}
          </option>
        ))}
    </NativeSelect>
  );
}

function gradesOf(classes: readonly SchoolClass[]): number[] {
  const grades = classes.flatMap(({ grade }) => (grade === null ? [] : [grade]));
  return [...new Set(grades)].sort((one, other) => one - other);
}
