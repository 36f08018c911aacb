import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { observationKindLabels } from '@lien-lac/domain';
import { EmptyState } from '../../../components/empty-state.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { ForwardIcon } from '../../../components/icons.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { GridStudent } from '../observation-views.js';
import styles from '../observations.module.css';
import { PendingNotice } from '../outbox/pending-notice.js';
import type { ShownObservation } from './merge-day.js';
import { StudentDialog } from './student-dialog.js';
import { type Today, useToday } from './use-today.js';

const route = getRouteApi('/signed-in/observations/classes/$id');

/** The students of a class by given name; a press on one says what was seen. */
export function ClassPage(): ReactElement {
  const { t } = useMessages();
  const { id } = route.useParams();
  const today = useToday();
  const { grid, outbox } = today;
  const found = grid.data?.classes.find((one) => one.id === id);
  return (
    <>
      <Link to="/observations" className={styles.back}>
        <ForwardIcon />
        {t('observations.class.back')}
      </Link>
      <PageTitle lead={t('observations.class.lead')}>
        {t('observations.class.title', { class: found?.name ?? '' })}
      </PageTitle>
      <PendingNotice outbox={outbox} />
      {grid.data === undefined ? (
        grid.isError ? (
          <ErrorNotice error={grid.error} retry={() => void grid.refetch()} />
        ) : (
          <LoadingLines lines={8} />
        )
      ) : found === undefined || found.students.length === 0 ? (
        <EmptyState title={t('observations.class.empty')}>
          {t('observations.class.empty-words')}
        </EmptyState>
      ) : (
        <Students key={id} students={found.students} today={today} />
      )}
    </>
  );
}

function Students({
  students,
  today,
}: {
  students: readonly GridStudent[];
  today: Today;
}): ReactElement {
  const [openId, setOpenId] = useState<string | null>(null);
  const [lastId, setLastId] = useState<string | null>(null);
  const open = students.find(({ id }) => id === openId);
  const last = today.observations.find(({ id }) => id === lastId);
  return (
    <>
      <ul className={styles.students}>
        {students.map((student) => (
          <li key={student.id}>
            <button type="button" className={styles.student} onClick={() => setOpenId(student.id)}>
              <span className={styles.name}>{student.fullName}</span>
              <Seen
                observations={today.observations.filter((one) => one.studentId === student.id)}
              />
            </button>
          </li>
        ))}
      </ul>
      {last === undefined ? null : (
        <LastOne observation={last} onUndo={() => today.outbox.put(last.id, null)} />
      )}
      {open === undefined ? null : (
        <StudentDialog
          student={open}
          today={today}
          onRecorded={setLastId}
          onClose={() => setOpenId(null)}
        />
      )}
    </>
  );
}

function Seen({
  observations,
}: {
  observations: readonly ShownObservation[];
}): ReactElement | null {
  const { t, language } = useMessages();
  if (observations.length === 0) return null;
  return (
    <span className={styles.marks}>
      {observations.map(({ id, kind, at, isWaiting }) => (
        <span key={id} className={styles.mark}>
          {`${observationKindLabels[kind][language]} ${at}`}
          {isWaiting ? ` · ${t('observations.waits')}` : null}
        </span>
      ))}
    </span>
  );
}

/** What was recorded last, and the way back from it. */
function LastOne({
  observation: { studentName, kind, at },
  onUndo,
}: {
  observation: ShownObservation;
  onUndo: () => void;
}): ReactElement {
  const { t, language } = useMessages();
  return (
    <div className={styles.last}>
      <p role="status">
        {t('observations.last', {
          ...{ student: studentName, at },
          kind: observationKindLabels[kind][language],
        })}
      </p>
      <Button variant="default" onClick={onUndo}>
        {t('observations.undo')}
      </Button>
    </div>
  );
}
