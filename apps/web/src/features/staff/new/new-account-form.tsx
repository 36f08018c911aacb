import { Button, NativeSelect, TextInput } from '@mantine/core';
import { roles } from '@lien-lac/domain';
import { Link } from '@tanstack/react-router';
import { type FormEvent, type ReactElement, useRef, useState } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { fieldErrors, problemText } from '../../../components/problem-texts.js';
import { ApiProblem } from '../../../platform/api/api-problem.js';
import { useDraft } from '../../../platform/drafts/use-draft.js';
import { useMessages } from '../../../platform/messages/messages.js';
import {
  type AccountDraft,
  type AccountField,
  emptyDraft,
  readAccountDraft,
  shownUsername,
} from './account-draft.js';
import { ClassChoice } from './class-choice.js';
import styles from './new-account-page.module.css';
import { NextStepWords } from './next-step-words.js';
import { type MadeAccount, useCreateAccount } from './use-create-account.js';

/** Refusals that belong at a field. */
const fieldOf: Readonly<Record<string, AccountField>> = {
  'account.username-taken': 'username',
  'account.username-needed': 'username',
  'account.email-needed': 'email',
};

/** Who it is, what they may do, and where their link goes. */
export function NewAccountForm({ onMade }: { onMade: (made: MadeAccount) => void }): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const draft = useDraft('staff.new', emptyDraft);
  const { displayName, role, email, classId } = draft.value;
  const [wrong, setWrong] = useState<readonly AccountField[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const create = useCreateAccount();
  const change = (part: Partial<AccountDraft>): void => {
    draft.set({ ...draft.value, ...part });
    setWrong(wrong.filter((field) => !(field in part)));
    if (create.isError) create.reset();
  };
  const refused = create.error instanceof ApiProblem ? create.error : undefined;
  const refusedField = refused?.code === undefined ? undefined : fieldOf[refused.code];
  const answered = fieldErrors(
    create.error,
    ['displayName', 'username', 'role', 'email'],
    messages,
  );
  const errorOf = (field: AccountField): string | undefined => {
    if (wrong.includes(field)) return t(`staff.error.${field}`);
    if (refusedField === field) return problemText(create.error, messages);
    return answered[field];
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const read = readAccountDraft(draft.value);
    if ('wrong' in read) {
      setWrong(read.wrong);
      form.current?.querySelector<HTMLElement>(`[name="${read.wrong[0]}"]`)?.focus();
      return;
    }
    const chosen = role === 'homeroom_teacher' && classId !== '' ? classId : undefined;
    create.mutate(
      { body: read.body, classId: chosen },
      {
        onSuccess: (made) => {
          draft.clear();
          onMade(made);
        },
      },
    );
  };
  return (
    <form ref={form} noValidate className={styles.form} onSubmit={submit}>
      <TextInput
        name="displayName"
        label={t('staff.new.name')}
        placeholder={t('staff.new.name-example')}
        autoComplete="off"
        maxLength={100}
        value={displayName}
        error={errorOf('displayName')}
        onChange={({ currentTarget }) => change({ displayName: currentTarget.value })}
      />
      <NativeSelect
        name="role"
        label={t('staff.new.role')}
        value={role}
        error={errorOf('role')}
        onChange={({ currentTarget }) =>
          change({ role: roles.find((one) => one === currentTarget.value) ?? '' })
        }
      >
        <option value="">{t('staff.new.role-none')}</option>
        {roles.map((one) => (
          <option key={one} value={one}>
            {t(`accounts.role.${one}`)}
          </option>
        ))}
      </NativeSelect>
      {role === 'homeroom_teacher' ? (
        <ClassChoice value={classId} onChange={(chosen) => change({ classId: chosen })} />
      ) : null}
      <TextInput
        name="email"
        type="email"
        inputMode="email"
        label={t('staff.new.email')}
        placeholder="ten@truong.edu.vn"
        autoComplete="off"
        maxLength={254}
        value={email}
        error={errorOf('email')}
        onChange={({ currentTarget }) => change({ email: currentTarget.value })}
      />
      <TextInput
        name="username"
        label={t('staff.new.username')}
        description={t('staff.new.username-hint')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={40}
        value={shownUsername(draft.value)}
        error={errorOf('username')}
        onChange={({ currentTarget }) => change({ username: currentTarget.value })}
      />
      <NextStepWords draft={draft.value} />
      {refusedField === undefined && Object.keys(answered).length === 0 ? (
        <ErrorNotice error={create.error} />
      ) : null}
      <div className={styles.actions}>
        <Button type="submit" loading={create.isPending}>
          {t('staff.new.submit')}
        </Button>
        <Link to="/accounts" className={styles.link}>
          {t('staff.new.cancel')}
        </Link>
      </div>
    </form>
  );
}
