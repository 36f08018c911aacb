import { type AudienceRule, audienceKinds } from '@lien-lac/domain';
import { Checkbox, Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useId } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { audienceQuery } from '../reading/audience-query.js';
import { classesQuery } from '../reading/classes-query.js';
import { Unreachable } from '../one/unreachable.js';
import { type AnnouncementDraft, audienceOf } from './draft.js';
import styles from './form.module.css';

type Chosen = Pick<AnnouncementDraft, 'audienceKind' | 'grades' | 'classIds'>;

/** Whose guardians get it, with how many that are as one chooses. */
export function AudienceField({
  value,
  onChange,
  error,
}: {
  value: Chosen;
  onChange: (value: Chosen) => void;
  error?: string | undefined;
}): ReactElement {
  const { t } = useMessages();
  const errorId = useId();
  const { audienceKind, grades, classIds } = value;
  const audience = audienceOf(value);
  return (
    <fieldset className={styles.group} aria-describedby={error === undefined ? undefined : errorId}>
      <legend>{t('announcements.write.audience')}</legend>
      <div className={styles.choices}>
        {audienceKinds.map((kind) => (
          <Radio
            key={kind}
            name="audience"
            label={t(`announcements.audience.${kind}`)}
            checked={audienceKind === kind}
            onChange={() => onChange({ ...value, audienceKind: kind })}
          />
        ))}
      </div>
      {audienceKind === 'grades' || audienceKind === 'classes' ? (
        <Classes
          kind={audienceKind}
          grades={grades}
          classIds={classIds}
          onGrades={(next) => onChange({ ...value, grades: next })}
          onClasses={(next) => onChange({ ...value, classIds: next })}
        />
      ) : null}
      {error === undefined ? null : (
        <p id={errorId} className={styles.error}>
          {error}
        </p>
      )}
      {audience === undefined ? null : <Count audience={audience} />}
    </fieldset>
  );
}

function Classes({
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

function Count({ audience }: { audience: AudienceRule }): ReactElement {
  const { t, rich } = useMessages();
  const count = useQuery(audienceQuery(audience));
  if (count.data === undefined) {
    return count.isError ? (
      <ErrorNotice error={count.error} retry={() => void count.refetch()} />
    ) : (
      <p className={styles.count}>{t('announcements.audience.counting')}</p>
    );
  }
  const { phones, students, unreachableStudents, unreachable } = count.data;
  return (
    <div className={styles.count}>
      <p role="status" data-stale={count.isPlaceholderData || undefined}>
        {rich('announcements.audience.count', { phones, students })}
      </p>
      <Unreachable of={{ audience }} count={unreachableStudents} reasons={unreachable} />
    </div>
  );
}

function toggled<Value>(values: readonly Value[], value: Value): Value[] {
  return values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
}
