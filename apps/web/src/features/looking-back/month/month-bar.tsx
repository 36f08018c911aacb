import { NativeSelect, TextInput } from '@mantine/core';
import { monthAfter, monthBefore } from '@lien-lac/domain';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { BackIcon, ForwardIcon } from '../../../components/icons.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { useMay } from '../../../platform/session/session.js';
import { classesQuery } from '../looking-back-queries.js';
import { monthInWords } from './month-words.js';
import styles from './month.module.css';

/** Which month, and of whom: the school or one class. */
export function MonthBar({
  month,
  present,
  classId,
  children,
}: {
  /** `YYYY-MM` */
  month: string;
  /** The present month: nothing is later. */
  present: string;
  classId?: string;
  /** What can be done with it. */
  children?: ReactNode;
}): ReactElement {
  const { t } = useMessages();
  const navigate = useNavigate();
  const seesAll = useMay('daily-report.read') === 'all';
  const classes = useQuery(classesQuery).data?.classes ?? [];
  const go = (to: string, chosen: string | undefined): void => {
    const search = to === present ? {} : { month: to };
    void (chosen === undefined
      ? navigate({ to: '/looking-back', search, resetScroll: false })
      : navigate({
          to: '/looking-back/classes/$id',
          params: { id: chosen },
          search,
          resetScroll: false,
        }));
  };
  const step = (to: string, arrow: ReactElement, label: string): ReactElement => (
    <Link
      from={classId === undefined ? '/looking-back' : '/looking-back/classes/$id'}
      to="."
      search={{ month: to }}
      resetScroll={false}
      className={styles.step}
      aria-label={`${label}: ${monthInWords(to)}`}
    >
      {arrow}
    </Link>
  );
  return (
    <div className={styles.bar}>
      <div className={styles.steps}>
        {step(monthBefore(month), <BackIcon />, t('looking-back.month-before'))}
        <TextInput
          type="month"
          label={t('looking-back.month')}
          value={month}
          max={present}
          onChange={({ currentTarget: { value } }) => {
            if (value !== '') go(value, classId);
          }}
        />
        {month < present ? (
          step(monthAfter(month), <ForwardIcon />, t('looking-back.month-after'))
        ) : (
          <span className={styles.step} aria-hidden />
        )}
      </div>
      {classes.length > 1 ? (
        <NativeSelect
          label={t('looking-back.of-whom')}
          value={classId ?? ''}
          onChange={({ currentTarget: { value } }) => go(month, value === '' ? undefined : value)}
        >
          {seesAll ? <option value="">{t('looking-back.whole-school')}</option> : null}
          {classes.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </NativeSelect>
      ) : null}
      {children}
    </div>
  );
}
