import { Button, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FormEvent, type ReactElement, type ReactNode, useRef, useState } from 'react';
import { ErrorNotice } from '../../components/error-notice.js';
import {
  type PickedStudent,
  StudentPicker,
} from '../../components/student-picker/student-picker.js';
import { useMessages } from '../../platform/messages/messages.js';
import { MembersSheet } from './members-sheet.js';
import type { GroupContent } from './use-group-verbs.js';
import styles from './student-groups.module.css';

export interface GroupDraft {
  name: string;
  students: PickedStudent[];
}

/** What a group is called, and who is in it. */
export function GroupForm({
  draft: { name, students },
  onChange,
  classId,
  label,
  isPending,
  error,
  onSubmit,
  children,
}: {
  draft: GroupDraft;
  onChange: (draft: GroupDraft) => void;
  /** Only students of this class. */
  classId?: string | undefined;
  label: string;
  isPending: boolean;
  error: unknown;
  onSubmit: (content: GroupContent) => void;
  /** What else can be done. */
  children?: ReactNode;
}): ReactElement {
  const { t } = useMessages();
  const [isTried, setTried] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '') nameField.current?.focus();
    else if (students.length > 0) onSubmit({ name, studentIds: students.map(({ id }) => id) });
  };
  return (
    <form noValidate className={styles.form} onSubmit={submit}>
      <TextInput
        ref={nameField}
        label={t('student-groups.name')}
        placeholder={t('student-groups.name-example')}
        autoComplete="off"
        maxLength={80}
        value={name}
        error={isTried && name.trim() === '' ? t('student-groups.name-missing') : undefined}
        onChange={({ currentTarget }) => onChange({ name: currentTarget.value, students })}
      />
      <StudentPicker
        label={t('student-groups.students')}
        picked={students}
        classId={classId}
        onChange={(next) => onChange({ name, students: next })}
      />
      <MembersSheet
        students={students}
        classId={classId}
        onChange={(next) => onChange({ name, students: next })}
      />
      {isTried && students.length === 0 ? (
        <p role="alert" className={styles.error}>
          {t('student-groups.students-missing')}
        </p>
      ) : null}
      <ErrorNotice error={error} />
      <div className={styles.actions}>
        <Button type="submit" loading={isPending}>
          {label}
        </Button>
        <Link to="/student-groups">{t('student-groups.back')}</Link>
        {children}
      </div>
    </form>
  );
}
