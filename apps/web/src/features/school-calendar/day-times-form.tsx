import { type DayTimes, defaultDayTimes, invalidDayTimes } from '@lien-lac/domain';
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { ErrorNotice } from '../../components/error-notice.js';
import { useMessages } from '../../platform/messages/messages.js';
import styles from './calendar-page.module.css';
import { type DayTimesView, setDayTimes } from './calendar-queries.js';

const hours = Object.keys(defaultDayTimes) as (keyof DayTimes)[];

/** The set hours of a school day. */
export function DayTimesForm({ view }: { view: DayTimesView }): ReactElement {
  const { t } = useMessages();
  const queryClient = useQueryClient();
  const [typed, setTyped] = useState<DayTimes>(view.times);
  const invalid = invalidDayTimes(typed);
  const isOther = hours.some((hour) => typed[hour] !== view.times[hour]);
  const save = useMutation({
    mutationFn: () => setDayTimes(typed, view.version),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['school-calendar'] }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (invalid.length === 0 && isOther) save.mutate();
  };
  return (
    <form className={styles.section} aria-labelledby="calendar-times" onSubmit={submit}>
      <h2 id="calendar-times">{t('school-calendar.times.title')}</h2>
      <div className={styles.week}>
        {hours.map((hour) => (
          <TextInput
            key={hour}
            label={t(`school-calendar.times.${hour}`)}
            value={typed[hour]}
            autoComplete="off"
            maxLength={5}
            error={invalid.includes(hour) ? t('school-calendar.times.invalid') : undefined}
            onChange={({ currentTarget }) =>
              setTyped({ ...typed, [hour]: currentTarget.value.trim() })
            }
          />
        ))}
      </div>
      <ErrorNotice error={save.error} retry={() => save.mutate()} />
      {isOther ? (
        <div className={styles.actions}>
          <Button type="submit" loading={save.isPending} disabled={invalid.length > 0}>
            {t('school-calendar.times.save')}
          </Button>
          <Button variant="default" onClick={() => setTyped(view.times)}>
            {t('school-calendar.save.keep')}
          </Button>
        </div>
      ) : null}
    </form>
  );
}
