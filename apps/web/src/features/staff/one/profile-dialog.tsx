import { Button, TextInput } from '@mantine/core';
import { isPrivileged, readEmailAddress } from '@lien-lac/domain';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Dialog, dialogActions, dialogForm } from '../../../components/dialog.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { AccountDetail } from './account-queries.js';
import { useChangeProfile } from './use-account-verbs.js';

/** Corrects a name or a mailbox; that of a role which takes two people waits for the second one. */
export function ProfileDialog({
  account,
  onClose,
  onDone,
}: {
  account: AccountDetail;
  onClose: () => void;
  onDone: (words: string) => void;
}): ReactElement {
  const { t } = useMessages();
  const change = useChangeProfile(account.id);
  const [name, setName] = useState(account.displayName);
  const [email, setEmail] = useState(account.email ?? '');
  const [wasTried, setTried] = useState(false);
  const typed = email.trim();
  const read = typed === '' ? null : readEmailAddress(typed);
  const takesTwo = isPrivileged(account.role);
  const isMoved = read !== account.email;
  const nameError = name.trim() === '' ? t('staff.error.displayName') : undefined;
  const emailError =
    read === null && (typed !== '' || (takesTwo && account.email !== null))
      ? t('staff.error.email')
      : undefined;
  const waits = takesTwo && isMoved;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (nameError !== undefined || emailError !== undefined) return;
    change.mutate(
      { displayName: name.trim(), email: read },
      {
        onSuccess: () =>
          onDone(t(waits ? 'staff.act.profile.done-waits' : 'staff.act.profile.done')),
      },
    );
  };
  return (
    <Dialog title={t('staff.act.profile.title')} onClose={onClose}>
      <form noValidate className={dialogForm} onSubmit={submit}>
        <TextInput
          label={t('staff.new.name')}
          maxLength={100}
          autoComplete="off"
          data-autofocus
          value={name}
          error={wasTried ? nameError : undefined}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <TextInput
          type="email"
          label={t('staff.new.email')}
          maxLength={254}
          autoComplete="off"
          value={email}
          error={wasTried ? emailError : undefined}
          onChange={({ currentTarget }) => setEmail(currentTarget.value)}
        />
        {isMoved && emailError === undefined ? (
          <p>{t(waits ? 'staff.act.profile.waits' : 'staff.act.profile.told')}</p>
        ) : null}
        <ErrorNotice error={change.error} />
        <div className={dialogActions}>
          <Button type="submit" loading={change.isPending}>
            {t('staff.act.profile.submit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('staff.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
