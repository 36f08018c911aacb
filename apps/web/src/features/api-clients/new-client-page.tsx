import { Button, Checkbox, TextInput } from '@mantine/core';
import { apiScopes } from '@lien-lac/domain';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactElement, useRef, useState } from 'react';
import { ErrorNotice } from '../../components/error-notice.js';
import { PageTitle } from '../../components/page-title.js';
import { useDraft } from '../../platform/drafts/use-draft.js';
import { useMessages } from '../../platform/messages/messages.js';
import { type ClientDraft, daysOf, type DraftField, readDraft } from './client-draft.js';
import styles from './new-client-page.module.css';
import { TokenDialog } from './token-dialog.js';
import { useCreateClient } from './use-client-verbs.js';

/** Lets a program in: what it is called, what it may do and until when. Its token is shown once. */
export function NewClientPage(): ReactElement {
  const { t } = useMessages();
  const navigate = useNavigate();
  const [now] = useState(() => new Date());
  const days = daysOf(now);
  const [initial] = useState<ClientDraft>(() => ({
    name: '',
    scopes: [...apiScopes],
    lastDay: days.usual,
    rate: '',
  }));
  const draft = useDraft('api-clients.new', initial);
  const { name, scopes, lastDay, rate } = draft.value;
  const [wrong, setWrong] = useState<readonly DraftField[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const create = useCreateClient();
  const change = (part: Partial<ClientDraft>, field: DraftField): void => {
    draft.set({ ...draft.value, ...part });
    setWrong(wrong.filter((each) => each !== field));
  };
  const errorOf = (field: DraftField): string | undefined =>
    wrong.includes(field) ? t(`api-clients.error.${field}`) : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const read = readDraft(draft.value, now);
    if ('wrong' in read) {
      setWrong(read.wrong);
      form.current?.querySelector<HTMLElement>(`[name="${read.wrong[0]}"]`)?.focus();
      return;
    }
    create.mutate(read.body, { onSuccess: draft.clear });
  };
  return (
    <>
      <PageTitle lead={t('api-clients.new.lead')}>{t('api-clients.new.title')}</PageTitle>
      <form ref={form} noValidate className={styles.form} onSubmit={submit}>
        <TextInput
          name="name"
          label={t('api-clients.new.name')}
          placeholder={t('api-clients.new.name-example')}
          autoComplete="off"
          maxLength={100}
          value={name}
          error={errorOf('name')}
          onChange={({ currentTarget }) => change({ name: currentTarget.value }, 'name')}
        />
        <Checkbox.Group
          label={t('api-clients.new.scopes')}
          value={scopes}
          error={errorOf('scopes')}
          onChange={(chosen) =>
            change({ scopes: apiScopes.filter((scope) => chosen.includes(scope)) }, 'scopes')
          }
        >
          {apiScopes.map((scope) => (
            <Checkbox
              key={scope}
              name="scopes"
              value={scope}
              label={t(`api-clients.scope.${scope}`)}
            />
          ))}
        </Checkbox.Group>
        <TextInput
          type="date"
          name="expires"
          label={t('api-clients.new.expires')}
          description={t('api-clients.new.expires-hint')}
          className={styles.short}
          min={days.first}
          max={days.last}
          value={lastDay}
          error={errorOf('expires')}
          onChange={({ currentTarget }) => change({ lastDay: currentTarget.value }, 'expires')}
        />
        <TextInput
          name="rate"
          inputMode="numeric"
          label={t('api-clients.new.rate')}
          description={t('api-clients.new.rate-hint')}
          className={styles.short}
          autoComplete="off"
          maxLength={6}
          value={rate}
          error={errorOf('rate')}
          onChange={({ currentTarget }) => change({ rate: currentTarget.value }, 'rate')}
        />
        <ErrorNotice error={create.error} />
        <div className={styles.actions}>
          <Button type="submit" loading={create.isPending}>
            {t('api-clients.new.submit')}
          </Button>
          <Link to="/api-clients" className={styles.cancel}>
            {t('api-clients.new.cancel')}
          </Link>
        </div>
      </form>
      {create.data === undefined ? null : (
        <TokenDialog
          issued={create.data}
          onKept={() => void navigate({ to: '/api-clients', replace: true })}
        />
      )}
    </>
  );
}
