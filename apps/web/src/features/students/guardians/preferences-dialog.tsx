import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent, ReactElement } from 'react';
import { Dialog, dialogForm } from '../../../components/dialog.js';
import { fieldErrors } from '../../../components/problem-texts.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { useDraft } from '../../../platform/drafts/use-draft.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { SaveActions } from '../save-actions.js';
import { ifMatch } from '../seen-version.js';
import type { GuardianDetail, StudentDetail } from '../student-queries.js';
import { useRefresh } from '../use-confirmations.js';
import { guardianText } from './guardian-text.js';
import { PreferenceFields } from './preference-fields.js';
import { type Preference, preferenceText, wholePreferences } from './preferences.js';
import styles from './preferences-dialog.module.css';

interface Typed {
  preferences: Preference[];
  /** An e-mail address, where the guardian has none yet. */
  email: string;
  /** The version of the guardian that was seen when the choosing began. */
  version: number;
}

/** Which kinds of message a guardian receives about a student, by which way and in which language. */
export function PreferencesDialog({
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
  const { id, version = 0, contacts = [], sendsByZalo = false } = guardian;
  const now = wholePreferences(guardian.preferences);
  const path = { studentId: student.id, id };
  const { value, set, clear } = useDraft<Typed>(`students.preferences.${student.id}.${id}`, {
    preferences: now,
    email: '',
    version,
  });
  const close = (): void => {
    clear();
    onClose();
  };
  const wanted = value.preferences.filter(({ receives }) => receives);
  const address = contacts.find(
    ({ email, status }) => email !== null && (status === 'confirmed' || status === 'unconfirmed'),
  );
  const needsAddress = wanted.some(({ channel }) => channel === 'email') && address === undefined;
  const save = useMutation({
    mutationFn: async (seen: number) => {
      const saved = await answerOf(
        api.PUT('/api/v1/students/{studentId}/guardians/{id}/preferences', {
          params: { path, header: ifMatch(seen) },
          body: { preferences: value.preferences },
        }),
      );
      // Should the address be refused, what was saved so far is what was seen.
      set({ ...value, version: saved.version ?? seen });
      const email = value.email.trim();
      if (!needsAddress || email === '') return;
      await answerOf(
        api.POST('/api/v1/students/{studentId}/guardians/{id}/contacts', {
          params: { path },
          body: { email },
        }),
      );
    },
    onSuccess: close,
    onSettled: refresh,
  });
  const wrong = fieldErrors(save.error, ['email'], messages);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!save.isPending) save.mutate(value.version);
  };
  return (
    <Dialog
      title={t('students.preferences.title', {
        guardian: guardianText(guardian, t),
        student: student.fullName,
      })}
      onClose={onClose}
    >
      <form onSubmit={submit} className={dialogForm}>
        {value.preferences.map((preference) => (
          <PreferenceFields
            key={preference.messageKind}
            value={preference}
            sendsByZalo={sendsByZalo}
            onChange={(changed) =>
              set({
                ...value,
                preferences: value.preferences.map((one) =>
                  one.messageKind === changed.messageKind ? changed : one,
                ),
              })
            }
          />
        ))}
        {wanted.some(({ channel }) => channel === 'zalo') ? (
          <p className={styles.quiet}>
            {t(sendsByZalo ? 'students.preferences.zalo' : 'students.preferences.zalo-later')}
          </p>
        ) : null}
        {needsAddress ? (
          <TextInput
            type="email"
            label={t('students.guardian.email')}
            description={t('students.preferences.email-waits')}
            value={value.email}
            maxLength={254}
            autoComplete="off"
            error={wrong.email}
            onChange={({ currentTarget }) => set({ ...value, email: currentTarget.value })}
          />
        ) : null}
        {address !== undefined && wanted.some(({ channel }) => channel === 'email') ? (
          <p className={styles.quiet}>
            {t(
              address.status === 'confirmed'
                ? 'students.preferences.email-goes'
                : 'students.preferences.email-unconfirmed',
              { address: address.email ?? '' },
            )}
          </p>
        ) : null}
        <SaveActions
          submit={t('students.preferences.submit')}
          isPending={save.isPending}
          error={save.error}
          compared={now.map((one, place) => ({
            label: t(`students.kind.${one.messageKind}`),
            now: preferenceText(one, sendsByZalo, t),
            mine: preferenceText(value.preferences[place] ?? one, sendsByZalo, t),
          }))}
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
