import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { observationKindLabels, observingDepartmentLabels } from '@lien-lac/domain';
import { EmptyState } from '../../../components/empty-state.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { useMay } from '../../../platform/session/session.js';
import { dayQuery } from '../observation-queries.js';
import { ObservationTabs } from '../observation-tabs.js';
import type { Day, Observation } from '../observation-views.js';
import styles from '../observations.module.css';
import { PendingNotice } from '../outbox/pending-notice.js';
import { useOutbox } from '../outbox/use-outbox.js';

const route = getRouteApi('/signed-in/observations/day');

/** What was seen of the classes on a day: of one's department, of one's class, or of all. */
export function DayPage(): ReactElement {
  const { t, format } = useMessages();
  const { date } = route.useSearch();
  const outbox = useOutbox();
  const day = useQuery(dayQuery(date));
  const { data } = day;
  return (
    <>
      <PageTitle
        lead={
          data === undefined
            ? undefined
            : t('observations.day.lead', {
                date: format.date(data.date),
                count: data.classes.flatMap(({ observations }) => observations).length,
              })
        }
      >
        {t('observations.day.title')}
      </PageTitle>
      <ObservationTabs active="day" />
      <PendingNotice outbox={outbox} />
      {data === undefined ? (
        day.isError ? (
          <ErrorNotice error={day.error} retry={() => void day.refetch()} />
        ) : (
          <LoadingLines lines={6} />
        )
      ) : (
        <>
          <PickDay day={data} />
          <Classes day={data} />
        </>
      )}
    </>
  );
}

function PickDay({ day: { date, today } }: { day: Day }): ReactElement {
  const { t } = useMessages();
  const navigate = useNavigate();
  return (
    <div className={styles.dayBar}>
      <TextInput
        type="date"
        label={t('observations.day.pick')}
        value={date}
        max={today}
        onChange={({ currentTarget: { value } }) => {
          if (value === '') return;
          void navigate({
            to: '/observations/day',
            search: value === today ? {} : { date: value },
            replace: true,
          });
        }}
      />
    </div>
  );
}

function Classes({ day: { classes, can } }: { day: Day }): ReactElement {
  const { t } = useMessages();
  const seen = classes.filter(({ observations }) => observations.length > 0);
  const silent = classes.filter(({ observations }) => observations.length === 0);
  if (seen.length === 0) {
    return (
      <EmptyState
        title={t('observations.day.empty')}
        action={
          can.record ? <Link to="/observations">{t('observations.day.to-record')}</Link> : undefined
        }
      >
        {t('observations.day.empty-words')}
      </EmptyState>
    );
  }
  return (
    <>
      {seen.map(({ classId, className, observations }) => (
        <section key={classId} className={styles.class} aria-labelledby={`class-${classId}`}>
          <h2 id={`class-${classId}`}>
            {can.record ? (
              <Link to="/observations/classes/$id" params={{ id: classId }}>
                {className}
              </Link>
            ) : (
              className
            )}
          </h2>
          <ul className={styles.lines}>
            {observations.map((one) => (
              <Line key={one.id} observation={one} />
            ))}
          </ul>
        </section>
      ))}
      {silent.length === 0 ? null : (
        <p className={styles.quiet}>
          {t('observations.day.silent', {
            classes: silent.map(({ className }) => className).join(', '),
          })}
        </p>
      )}
    </>
  );
}

function Line({ observation }: { observation: Observation }): ReactElement {
  const { t, language } = useMessages();
  const records = useMay('observation.record') !== undefined;
  const { studentName, kind, at, minutes, word, department, recordedByName } = observation;
  const length = minutes === null ? '' : ` ${t('observations.minutes-of', { minutes })}`;
  return (
    <li className={styles.line}>
      <span className={styles.time}>{at}</span>
      <span>
        <span className={styles.name}>{studentName}</span>
        {`: ${observationKindLabels[kind][language]}${length}${word === '' ? '' : ` – ${word}`}`}
        <span className={styles.who}>
          {' · '}
          {records ? '' : `${observingDepartmentLabels[department][language]}, `}
          {observation.changedByName === null
            ? recordedByName
            : t('observations.day.changed-by', { name: observation.changedByName })}
        </span>
      </span>
    </li>
  );
}
