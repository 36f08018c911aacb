import { Button } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { type ReactElement, useId, useState } from 'react';
import { Dialog, dialogActions, dialogForm } from '../../../components/dialog.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { nameOf } from '../guardian-words.js';
import { guardianRecordQuery, type Suggestion, useMerge } from '../merging-queries.js';
import styles from '../merging.module.css';
import { firstKept } from './first-kept.js';
import { SideBySide } from './side-by-side.js';

/** Everything of both, which record stays, what the one person will have then, and making them one. */
export function MergeDialog({
  suggestion: { guardians },
  onClose,
  onDone,
}: {
  suggestion: Suggestion;
  onClose: () => void;
  /** @param name of the one who stays */
  onDone: (name: string) => void;
}): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const group = useId();
  const [one, other] = guardians as [Suggestion['guardians'][0], Suggestion['guardians'][0]];
  const [keptId, setKeptId] = useState(() => firstKept(one, other));
  const [kept, gone] = keptId === one.id ? [one, other] : [other, one];
  const records = useQueries({ queries: [one, other].map(guardianRecordQuery) });
  const merge = useMerge();
  const error = records.find((record) => record.isError)?.error;
  const loaded = records.flatMap(({ data }) => (data === undefined ? [] : [data]));
  const students = new Set([...one.students, ...other.students].map(({ studentId }) => studentId));
  const phones = new Set([...one.phones, ...other.phones].map(({ phone }) => phone));
  // Where the kept record has none, the other's name comes along.
  const name = nameOf(kept.fullName ?? gone.fullName, messages);
  const submit = (): void =>
    merge.mutate({ keptId: kept.id, goneId: gone.id }, { onSuccess: () => onDone(name) });
  return (
    <Dialog title={t('merging.merge.title')} size="lg" onClose={onClose}>
      <div className={dialogForm}>
        {error === undefined ? null : (
          <ErrorNotice
            error={error}
            retry={() => records.forEach((record) => void record.refetch())}
          />
        )}
        {loaded.length === 2 ? (
          <SideBySide
            sides={[
              { guardian: one, record: loaded[0]! },
              { guardian: other, record: loaded[1]! },
            ]}
          />
        ) : error === undefined ? (
          <LoadingLines lines={6} />
        ) : null}
        <fieldset className={styles.choices}>
          <legend>{t('merging.merge.which')}</legend>
          {[one, other].map((guardian, place) => (
            <label key={guardian.id} className={styles.choice}>
              <input
                type="radio"
                name={group}
                checked={guardian.id === keptId}
                onChange={() => setKeptId(guardian.id)}
              />
              <span>
                {t(place === 0 ? 'merging.merge.left' : 'merging.merge.right', {
                  name: nameOf(guardian.fullName, messages),
                })}
              </span>
            </label>
          ))}
        </fieldset>
        <p>{t('merging.merge.words', { name, students: students.size, phones: phones.size })}</p>
        <p className={styles.quiet}>{t('merging.merge.rules')}</p>
        <ErrorNotice error={merge.error} />
        <div className={dialogActions}>
          <Button data-autofocus loading={merge.isPending} onClick={submit}>
            {t('merging.merge.submit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('merging.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
