import { Button, TextInput } from '@mantine/core';
import type { HomeroomPart } from '@lien-lac/domain';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Dialog, dialogActions, dialogForm } from '../../components/dialog.js';
import { ErrorNotice } from '../../components/error-notice.js';
import { useMessages } from '../../platform/messages/messages.js';
import { type Homeroom, teachersQuery } from './homeroom-queries.js';
import styles from './homerooms-page.module.css';
import { TeacherChoice } from './teacher-choice.js';
import { useAssignHomeroom } from './use-homeroom-verbs.js';

/** Gives a part in a class to somebody, from a day on; and says whom that replaces and what it leaves. */
export function AssignDialog({
  homeroom: { classId, className, schoolYear, assignments },
  part,
  onClose,
  onDone,
}: {
  homeroom: Homeroom;
  part: HomeroomPart;
  onClose: () => void;
  onDone: (words: string) => void;
}): ReactElement {
  const { t } = useMessages();
  const teachers = useQuery(teachersQuery);
  const assign = useAssignHomeroom(classId, part);
  const [accountId, setAccountId] = useState('');
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [wasTried, setTried] = useState(false);
  const chosen = teachers.data?.find(({ id }) => id === accountId);
  const now = assignments.find((one) => one.part === 'teacher' && one.time === 'current');
  const other = chosen?.classes.find(
    (one) => one.part === 'teacher' && one.classId !== classId && one.schoolYear === schoolYear,
  );
  const needsDays = part === 'substitute';
  const missingDay = (day: string): string | undefined =>
    wasTried && needsDays && day === '' ? t('homerooms.error.day') : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (chosen === undefined || (needsDays && (from === '' || until === ''))) return;
    assign.mutate(
      { accountId, ...(from === '' ? {} : { from }), ...(until === '' ? {} : { until }) },
      {
        onSuccess: () =>
          onDone(t(`homerooms.assigned.${part}`, { name: chosen.displayName, className })),
      },
    );
  };
  return (
    <Dialog title={t(`homerooms.assign.title.${part}`, { className })} onClose={onClose}>
      <form noValidate className={dialogForm} onSubmit={submit}>
        <ErrorNotice error={teachers.error} retry={() => void teachers.refetch()} />
        <TeacherChoice
          teachers={(teachers.data ?? []).filter(
            ({ id }) => part !== 'teacher' || id !== now?.accountId,
          )}
          value={accountId}
          error={wasTried && chosen === undefined ? t('homerooms.error.person') : undefined}
          onChange={setAccountId}
        />
        <div className={styles.days}>
          <TextInput
            type="date"
            label={t('homerooms.from')}
            value={from}
            error={missingDay(from)}
            onChange={({ currentTarget }) => setFrom(currentTarget.value)}
          />
          {part === 'teacher' ? null : (
            <TextInput
              type="date"
              label={t('homerooms.until-field')}
              min={from === '' ? undefined : from}
              value={until}
              error={missingDay(until)}
              onChange={({ currentTarget }) => setUntil(currentTarget.value)}
            />
          )}
        </div>
        <ul className={styles.consequences}>
          {needsDays ? null : <li>{t('homerooms.assign.from-empty')}</li>}
          <li>{t(`homerooms.assign.then.${part}`, { className })}</li>
          {part === 'teacher' && now !== undefined ? (
            <li>{t('homerooms.assign.replaces', { name: now.displayName })}</li>
          ) : null}
          {part === 'teacher' && other !== undefined ? (
            <li>
              {t('homerooms.assign.leaves', {
                name: chosen?.displayName ?? '',
                className: other.className,
              })}
            </li>
          ) : null}
        </ul>
        <ErrorNotice error={assign.error} />
        <div className={dialogActions}>
          <Button type="submit" loading={assign.isPending}>
            {t('homerooms.assign.submit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('homerooms.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
