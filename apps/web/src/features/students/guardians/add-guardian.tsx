import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import { useMay } from '../../../platform/session/session.js';
import type { StudentDetail } from '../student-queries.js';
import { AddGuardianDialog } from './add-guardian-dialog.js';
import styles from './add-guardian.module.css';

/** The way to a further guardian; without any it is the thing to do. */
export function AddGuardian({ student }: { student: StudentDetail }): ReactElement | null {
  const { t } = useMessages();
  const [isOpen, setIsOpen] = useState(false);
  const mayPropose = useMay('contact.propose') !== undefined;
  if (!mayPropose || student.reach === undefined) return null;
  return (
    <>
      <Button
        variant={student.guardians.length === 0 ? 'filled' : 'default'}
        className={styles.add}
        onClick={() => setIsOpen(true)}
      >
        {t('students.guardian.add')}
      </Button>
      {isOpen ? <AddGuardianDialog student={student} onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}
