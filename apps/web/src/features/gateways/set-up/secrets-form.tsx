import { Button } from '@mantine/core';
import { type FormEvent, type ReactElement, useRef, useState } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { useMessages } from '../../../platform/messages/messages.js';
import styles from '../gateways.module.css';
import type { Gateway } from '../reading/gateway-queries.js';
import { useReplaceSecrets } from '../use-gateway-verbs.js';
import { formErrors, goToWrongField } from './form-errors.js';
import { SecretInputs } from './setting-inputs.js';

/** Who set the secrets and when, which nobody can read any more, and the way to put others in their place. */
export function SecretsForm({ gateway: { name, secrets } }: { gateway: Gateway }): ReactElement {
  const messages = useMessages();
  const { t, format } = messages;
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>();
  const replace = useReplaceSecrets(name);
  const { fields, rest } = formErrors(replace.error, messages);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    replace.mutate(typed ?? {}, {
      onSuccess: () => setTyped(undefined),
      onError: () => goToWrongField(form.current),
    });
  };
  return (
    <section id="secrets" aria-labelledby="secrets-title" className={styles.section}>
      <h2 id="secrets-title">{t('gateways.secrets.title')}</h2>
      <p>
        {secrets.setAt === null
          ? t('gateways.secrets.none')
          : secrets.setBy === null || secrets.setBy === ''
            ? t('gateways.secrets.set', { time: format.dateTime(secrets.setAt) })
            : t('gateways.secrets.set-by', {
                ...{ time: format.dateTime(secrets.setAt), name: secrets.setBy },
              })}
      </p>
      {secrets.canBeOpened || secrets.setAt === null ? null : (
        <p className={styles.bad}>{t('gateways.secrets.closed')}</p>
      )}
      <p role="status" className={styles.done}>
        {replace.isSuccess && typed === undefined ? t('gateways.secrets.saved') : null}
      </p>
      {typed === undefined ? (
        <div className={styles.actions}>
          <Button variant="default" onClick={() => setTyped({})}>
            {t('gateways.secrets.open')}
          </Button>
        </div>
      ) : (
        <form ref={form} noValidate className={styles.fields} onSubmit={submit}>
          <p className={styles.quiet}>{t('gateways.secrets.words')}</p>
          <SecretInputs
            fields={secrets.fields.map(({ field }) => field)}
            value={typed}
            errors={fields}
            onChange={setTyped}
          />
          <ErrorNotice error={rest} />
          <div className={styles.actions}>
            <Button type="submit" loading={replace.isPending}>
              {t('gateways.secrets.save')}
            </Button>
            <Button
              variant="default"
              onClick={() => {
                replace.reset();
                setTyped(undefined);
              }}
            >
              {t('gateways.settings.keep')}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
