import { Button, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { FactList } from '../../../components/fact-list.js';
import { useDraft } from '../../../platform/drafts/use-draft.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { useMay } from '../../../platform/session/session.js';
import { AddStudentDialog } from './add-student-dialog.js';
import { type ClassListState, useHandOver, useTakeBack } from './class-list-queries.js';
import { HandOverState } from './hand-over-state.js';
import styles from './class-lists.module.css';

/** A class's list: how far it is, what is missing, and the one thing to do next about it. */
export function ClassList({ list }: { list: ClassListState }): ReactElement {
  const { t, format } = useMessages();
  const { classId, students, withoutPhone, unconfirmed, failing, confirmed, can } = list;
  const [isAdding, setIsAdding] = useState(false);
  const note = useDraft(`students.hand-over.${classId}`, '');
  const handOver = useHandOver(classId);
  const takeBack = useTakeBack(classId);
  const toMend = withoutPhone + failing;
  // Who has the whole school uploads it elsewhere; a teacher's upload is of this list.
  const uploads = useMay('contact.import') === 'own-class';
  return (
    <div className={styles.list}>
      <HandOverState list={list} />
      <FactList
        facts={[
          { label: t('students.lists.fact.students'), value: format.number(students) },
          { label: t('students.lists.fact.without-phone'), value: format.number(withoutPhone) },
          { label: t('students.lists.fact.failing'), value: format.number(failing) },
          { label: t('students.lists.fact.unconfirmed'), value: format.number(unconfirmed) },
          { label: t('students.lists.fact.confirmed'), value: format.number(confirmed) },
        ]}
      />
      <p>
        {toMend === 0 ? (
          <Link to="/students" search={{ classId }}>
            {t('students.lists.see')}
          </Link>
        ) : (
          <Link to="/students" search={{ needs: 'mending', classId }}>
            {t('students.lists.see-mending', { count: toMend })}
          </Link>
        )}
      </p>
      {can.handOver ? (
        <>
          {toMend === 0 ? null : <p>{t('students.lists.still-missing')}</p>}
          <TextInput
            label={t('students.lists.note')}
            maxLength={500}
            value={note.value}
            onChange={({ currentTarget }) => note.set(currentTarget.value)}
          />
        </>
      ) : null}
      <ErrorNotice error={handOver.error ?? takeBack.error} />
      <div className={styles.actions}>
        {can.handOver ? (
          <Button
            loading={handOver.isPending}
            onClick={() => handOver.mutate(note.value, { onSuccess: note.clear })}
          >
            {t('students.lists.hand-over', { count: students })}
          </Button>
        ) : null}
        <Button variant="default" onClick={() => setIsAdding(true)}>
          {t('students.lists.add')}
        </Button>
        {uploads ? (
          <Link to="/roster" className={styles.other}>
            {t('students.lists.upload')}
          </Link>
        ) : null}
        {can.takeBack ? (
          <Button
            variant="default"
            loading={takeBack.isPending}
            onClick={() => takeBack.mutate(undefined)}
          >
            {t('students.lists.take-back')}
          </Button>
        ) : null}
      </div>
      {isAdding ? <AddStudentDialog list={list} onClose={() => setIsAdding(false)} /> : null}
    </div>
  );
}
