import type { Schemas } from '@lien-lac/contract';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { ErrorNotice } from '../../components/error-notice.js';
import { FileDrop } from '../../components/file-drop.js';
import { SheetRows } from '../../components/sheet-rows/sheet-rows.js';
import type { PickedStudent } from '../../components/student-picker/student-picker.js';
import { answerOf } from '../../platform/api/answer-of.js';
import { api } from '../../platform/api/api.js';
import { useMessages } from '../../platform/messages/messages.js';
import styles from './student-groups.module.css';

type GroupSheet = Schemas['GroupSheetView'];

interface Taken {
  sheet: GroupSheet;
  /** Who was chosen before it, to go back to. */
  before: PickedStudent[];
  /** How many of its students were not chosen yet. */
  added: number;
}

/** Adds the students of a file to those that are chosen; the rows that name nobody are shown. */
export function MembersSheet({
  students,
  onChange,
  classId,
}: {
  students: PickedStudent[];
  onChange: (students: PickedStudent[]) => void;
  /** Only students of this class. */
  classId: string | undefined;
}): ReactElement {
  const { t } = useMessages();
  const [taken, setTaken] = useState<Taken>();
  const read = useMutation({
    mutationFn: (file: File) => readSheet(file, classId),
    onMutate: () => setTaken(undefined),
    onSuccess: (sheet) => {
      const known = new Set(students.map(({ id }) => id));
      const added = sheet.students.filter(({ id }) => !known.has(id));
      setTaken({ sheet, before: students, added: added.length });
      onChange([...students, ...added]);
    },
  });
  return (
    <div className={styles.sheet}>
      <p className={styles.quiet}>{t('student-groups.sheet.help')}</p>
      <FileDrop
        action={t(read.isPending ? 'student-groups.sheet.reading' : 'student-groups.sheet.choose')}
        kinds={t('student-groups.sheet.kinds')}
        isReading={read.isPending}
        onChoose={(file) => read.mutate(file)}
      />
      <ErrorNotice error={read.error} />
      {taken === undefined ? null : (
        <Outcome
          taken={taken}
          onUndo={() => {
            onChange(taken.before);
            setTaken(undefined);
          }}
        />
      )}
    </div>
  );
}

function Outcome({
  taken: { sheet, added },
  onUndo,
}: {
  taken: Taken;
  onUndo: () => void;
}): ReactElement {
  const { t } = useMessages();
  const { fileName: file, students, refused, findings } = sheet;
  return (
    <div className={styles.sheet}>
      <p role="status">
        {t('student-groups.sheet.matched', { file, count: students.length, added })}
      </p>
      {added === 0 ? null : (
        <div>
          <Button variant="default" onClick={onUndo}>
            {t('student-groups.sheet.undo', { count: added })}
          </Button>
        </div>
      )}
      {refused === 0 ? null : (
        <>
          <p className={styles.error}>{t('student-groups.sheet.to-mend', { count: refused })}</p>
          <SheetRows rows={findings} />
        </>
      )}
    </div>
  );
}

function readSheet(file: File, classId: string | undefined): Promise<GroupSheet> {
  return answerOf(
    api.POST('/api/v1/student-group-sheets', {
      params: { query: classId === undefined ? {} : { classId } },
      body: { file: file.name },
      bodySerializer: () => {
        const form = new FormData();
        form.append('file', file);
        return form;
      },
    }),
  );
}
