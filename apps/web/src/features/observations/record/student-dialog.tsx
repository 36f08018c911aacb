import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { observationKindLabels, type ObservationKind } from '@lien-lac/domain';
import { Dialog, dialogActions } from '../../../components/dialog.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { GridStudent } from '../observation-views.js';
import styles from '../observations.module.css';
import type { ShownObservation } from './merge-day.js';
import { ObservationForm } from './observation-form.js';
import { isComplete, type Values } from './observation-values.js';
import type { Today } from './use-today.js';

/** What was seen of a student: a kind by a tap, which is recorded at once, and then its words. */
export function StudentDialog({
  student,
  today: { grid, observations, outbox, now },
  onRecorded,
  onClose,
}: {
  student: GridStudent;
  today: Today;
  onRecorded: (id: string) => void;
  onClose: () => void;
}): ReactElement {
  const { t, language } = useMessages();
  const [open, setOpen] = useState<{ id: string; values: Values } | null>(null);
  const { date = '', kinds = [], department = 'supervisors' } = grid.data ?? {};
  const seen = observations.filter(({ studentId }) => studentId === student.id);
  const put = (id: string, values: Values): void => {
    outbox.put(id, { ...values, date, studentId: student.id });
    setOpen({ id, values });
    onRecorded(id);
  };
  const begin = (kind: ObservationKind): void => {
    const id = crypto.randomUUID();
    const values: Values = { kind, at: now(), minutes: null, word: '' };
    // Of some kinds nobody knows what was seen until a word is there.
    if (isComplete({ ...values, date, department })) put(id, values);
    else setOpen({ id, values });
  };
  return (
    <Dialog title={student.fullName} size="lg" onClose={onClose}>
      {open === null ? (
        <>
          <Earlier
            seen={seen}
            onOpen={({ id, kind, at, minutes, word }) =>
              setOpen({ id, values: { kind, at, minutes, word } })
            }
          />
          <h3 id="kinds" className={styles.smallTitle}>
            {t('observations.kinds')}
          </h3>
          <ul className={styles.kinds} aria-labelledby="kinds">
            {kinds.map((kind) => (
              <li key={kind}>
                <Button fullWidth variant="default" size="md" onClick={() => begin(kind)}>
                  {observationKindLabels[kind][language]}
                </Button>
              </li>
            ))}
          </ul>
          <div className={dialogActions}>
            <Button variant="subtle" onClick={onClose}>
              {t('observations.close')}
            </Button>
          </div>
        </>
      ) : (
        <ObservationForm
          key={open.id}
          {...{ date, department }}
          values={open.values}
          isRecorded={seen.some(({ id }) => id === open.id)}
          onChange={(values) => put(open.id, values)}
          onTakeBack={() => {
            outbox.put(open.id, null);
            setOpen(null);
          }}
          onDone={onClose}
          onBack={() => setOpen(null)}
        />
      )}
    </Dialog>
  );
}

function Earlier({
  seen,
  onOpen,
}: {
  seen: readonly ShownObservation[];
  onOpen: (observation: ShownObservation) => void;
}): ReactElement | null {
  const { t, language } = useMessages();
  if (seen.length === 0) return null;
  return (
    <>
      <h3 id="earlier" className={styles.smallTitle}>
        {t('observations.earlier')}
      </h3>
      <ul className={styles.earlier} aria-labelledby="earlier">
        {seen.map((one) => (
          <li key={one.id}>
            <button type="button" className={styles.earlierOne} onClick={() => onOpen(one)}>
              <span>
                {`${observationKindLabels[one.kind][language]} ${one.at}`}
                {one.word === '' ? null : `: ${one.word}`}
              </span>
              <span className={styles.change}>{t('observations.change')}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
