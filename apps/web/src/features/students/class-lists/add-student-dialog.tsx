import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, type ReactElement, useRef } from 'react';
import { Dialog, dialogActions, dialogForm } from '../../../components/dialog.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { fieldErrors } from '../../../components/problem-texts.js';
import { useDraft } from '../../../platform/drafts/use-draft.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { type ClassListState, useAddStudent } from './class-list-queries.js';
import { GuardianLine } from './guardian-line.js';
import {
  newGuardian,
  newStudent,
  readNewStudent,
  type TypedGuardian,
  type TypedStudent,
} from './new-student.js';

const mostGuardians = 6;

/** Types one student after the other into a class, each with their guardians. */
export function AddStudentDialog({
  list: { classId, className },
  onClose,
}: {
  list: ClassListState;
  onClose: () => void;
}): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const name = useRef<HTMLInputElement>(null);
  const { value, set, clear } = useDraft<TypedStudent>(`students.new.${classId}`, newStudent);
  const add = useAddStudent(classId);
  const { body, places } = readNewStudent(value);
  const isWhole = body.fullName.length > 1;
  const wrong = fieldErrors(
    add.error,
    [
      ...['fullName', 'code', 'dateOfBirth'],
      ...places.flatMap((_, at) => [`guardians.${at}.phones.0`, `guardians.${at}.fullName`]),
    ],
    messages,
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isWhole || add.isPending) return;
    add.mutate(body, {
      onSuccess: () => {
        clear();
        name.current?.focus();
      },
    });
  };
  const change = (place: number, guardian: TypedGuardian): void =>
    set({ ...value, guardians: value.guardians.map((one, at) => (at === place ? guardian : one)) });
  return (
    <Dialog title={t('students.new.title', { class: className })} size="lg" onClose={onClose}>
      <form onSubmit={submit} className={dialogForm}>
        {add.data === undefined ? null : (
          <p role="status">{t('students.new.added', { name: add.data.fullName })}</p>
        )}
        <TextInput
          ref={name}
          label={t('students.new.name')}
          value={value.fullName}
          maxLength={100}
          autoComplete="off"
          error={wrong.fullName}
          data-autofocus
          onChange={({ currentTarget }) => set({ ...value, fullName: currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('students.new.born')}
          value={value.dateOfBirth}
          error={wrong.dateOfBirth}
          onChange={({ currentTarget }) => set({ ...value, dateOfBirth: currentTarget.value })}
        />
        <NativeSelect
          label={t('students.new.gender')}
          value={value.gender}
          onChange={({ currentTarget }) =>
            set({ ...value, gender: currentTarget.value as TypedStudent['gender'] })
          }
        >
          <option value="">{t('students.new.gender-unknown')}</option>
          <option value="male">{t('students.gender.male')}</option>
          <option value="female">{t('students.gender.female')}</option>
        </NativeSelect>
        <TextInput
          label={t('students.new.code')}
          value={value.code}
          maxLength={50}
          autoComplete="off"
          error={wrong.code}
          onChange={({ currentTarget }) => set({ ...value, code: currentTarget.value })}
        />
        {value.guardians.map((guardian, place) => {
          const at = places.indexOf(place);
          return (
            <GuardianLine
              key={place}
              number={place + 1}
              value={guardian}
              phoneError={wrong[`guardians.${at}.phones.0`]}
              onChange={(changed) => change(place, changed)}
            />
          );
        })}
        {value.guardians.length < mostGuardians ? (
          <Button
            variant="subtle"
            onClick={() =>
              set({ ...value, guardians: [...value.guardians, newGuardian('guardian')] })
            }
          >
            {t('students.guardian.add-submit')}
          </Button>
        ) : null}
        <p>{t('students.new.consequence')}</p>
        <ErrorNotice error={add.error} />
        <div className={dialogActions}>
          <Button type="submit" loading={add.isPending} disabled={!isWhole}>
            {t('students.new.submit', { class: className })}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('students.new.close')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
