import { useMutation } from '@tanstack/react-query';
import type { FormEvent, ReactElement } from 'react';
import { Dialog, dialogForm } from '../../../components/dialog.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { useDraft } from '../../../platform/drafts/use-draft.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { SaveActions } from '../save-actions.js';
import { ifMatch } from '../seen-version.js';
import type { GuardianDetail, StudentDetail } from '../student-queries.js';
import { useRefresh } from '../use-confirmations.js';
import { type GuardianFacts, GuardianFields } from './guardian-fields.js';

interface Typed extends GuardianFacts {
  /** The version that was seen when the typing began. */
  version: number;
}

/** Corrects a guardian's name, or what they are to the student. */
export function CorrectGuardianDialog({
  guardian,
  student,
  onClose,
}: {
  guardian: GuardianDetail;
  student: StudentDetail;
  onClose: () => void;
}): ReactElement {
  const { t } = useMessages();
  const refresh = useRefresh();
  const { id, siblings, version = 0 } = guardian;
  const now: Typed = {
    version,
    fullName: guardian.fullName ?? '',
    relationship: guardian.relationship,
  };
  const { value, set, clear } = useDraft<Typed>(`students.guardian.${student.id}.${id}`, now);
  const close = (): void => {
    clear();
    onClose();
  };
  const save = useMutation({
    mutationFn: (seen: number) => {
      const fullName = value.fullName.trim();
      return answerOf(
        api.PATCH('/api/v1/students/{studentId}/guardians/{id}', {
          params: { path: { studentId: student.id, id }, header: ifMatch(seen) },
          body: { relationship: value.relationship, ...(fullName === '' ? {} : { fullName }) },
        }),
      );
    },
    onSuccess: close,
    onSettled: refresh,
  });
  const isWhole = value.fullName.trim() !== '' || guardian.fullName === null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isWhole && !save.isPending) save.mutate(value.version);
  };
  const relationshipOf = ({ relationship }: GuardianFacts): string =>
    t(`students.relationship.${relationship}`);
  return (
    <Dialog title={t('students.guardian.correct-title')} onClose={onClose}>
      <form onSubmit={submit} className={dialogForm}>
        <GuardianFields value={value} onChange={(changed) => set({ ...value, ...changed })} />
        {siblings.length === 0 ? null : (
          <p>
            {t('students.guardian.name-everywhere', {
              names: siblings.map(({ fullName }) => fullName).join(', '),
            })}
          </p>
        )}
        <SaveActions
          submit={t('students.guardian.correct-submit')}
          isWhole={isWhole}
          isPending={save.isPending}
          error={save.error}
          compared={[
            {
              label: t('students.guardian.relationship'),
              now: relationshipOf(now),
              mine: relationshipOf(value),
            },
            {
              label: t('students.guardian.name'),
              now: now.fullName || t('students.one.no-name'),
              mine: value.fullName.trim() || t('students.one.no-name'),
            },
          ]}
          onMine={() => {
            set({ ...value, version });
            save.mutate(version);
          }}
          onTheirs={close}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}
