import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Dialog, dialogForm } from '../../../components/dialog.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { SaveActions } from '../save-actions.js';
import { ifMatch } from '../seen-version.js';
import type { GuardianDetail, StudentDetail } from '../student-queries.js';
import { useRefresh } from '../use-confirmations.js';
import { guardianText } from './guardian-text.js';

/** A second look before a guardian is taken from a student: their numbers would be asked about anew. */
export function EndGuardianshipDialog({
  guardian,
  student,
  onClose,
}: {
  guardian: GuardianDetail;
  student: StudentDetail;
  onClose: () => void;
}): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const refresh = useRefresh();
  const [seen] = useState(guardian);
  const end = useMutation({
    mutationFn: (version: number) =>
      answerOf(
        api.DELETE('/api/v1/students/{studentId}/guardians/{id}', {
          params: { path: { studentId: student.id, id: guardian.id }, header: ifMatch(version) },
        }),
      ),
    onSuccess: onClose,
    onSettled: refresh,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!end.isPending) end.mutate(seen.version ?? 0);
  };
  const values = { guardian: guardianText(seen, t), student: student.fullName };
  return (
    <Dialog title={t('students.end-guardian.title', values)} onClose={onClose}>
      <form onSubmit={submit} className={dialogForm}>
        <p>{t('students.end-guardian.words', values)}</p>
        <SaveActions
          submit={t('students.end-guardian.submit')}
          isPending={end.isPending}
          error={end.error}
          compared={[
            {
              label: t('students.one.guardians'),
              now: guardianText(guardian, t),
              mine: t('students.end-guardian.submit'),
            },
          ]}
          onMine={() => end.mutate(guardian.version ?? 0)}
          onTheirs={onClose}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}
