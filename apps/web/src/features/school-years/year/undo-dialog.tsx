import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Dialog, dialogActions, dialogForm } from '../../../components/dialog.js';
import { FactList } from '../../../components/fact-list.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { LostList } from '../lost-list.js';
import { lostThingsOf } from '../lost-things.js';
import { type SchoolYear, yearClassesQuery, yearLabel } from '../school-year-queries.js';
import { useUndoRollOver } from '../use-school-year-verbs.js';

/** What is taken back with the opening of a year, and taking it back; or why that can't be. */
export function UndoDialog({
  year: { startYear, label, classes, students },
  onClose,
}: {
  year: SchoolYear;
  onClose: () => void;
}): ReactElement {
  const { t, format } = useMessages();
  const navigate = useNavigate();
  const list = useQuery(yearClassesQuery(startYear));
  const undo = useUndoRollOver();
  const teachers = list.data?.classes.filter(({ teacher }) => teacher !== null).length;
  const facts = [
    { label: t('school-years.undo.classes'), value: format.number(classes) },
    { label: t('school-years.undo.students'), value: format.number(students) },
    {
      label: t('school-years.undo.teachers'),
      value: teachers === undefined ? '…' : format.number(teachers),
    },
  ];
  const submit = (): void =>
    undo.mutate(startYear, {
      onSuccess: () => void navigate({ to: '/school-years', replace: true }),
    });
  return (
    <Dialog title={t('school-years.undo.title', { label })} onClose={onClose}>
      <div className={dialogForm}>
        <p>{t('school-years.undo.taken')}</p>
        <FactList facts={facts} />
        <p>{t('school-years.undo.words', { before: yearLabel(startYear - 1) })}</p>
        <LostList error={undo.error} />
        <div className={dialogActions}>
          {/* Where something would be lost, pressing again brings the same answer. */}
          {lostThingsOf(undo.error).length > 0 ? null : (
            <Button data-autofocus loading={undo.isPending} onClick={submit}>
              {t('school-years.undo.submit', { count: students, before: yearLabel(startYear - 1) })}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t('school-years.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
