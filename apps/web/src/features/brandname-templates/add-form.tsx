import { hasParameter, type VietnameseNetwork, vietnameseNetworkNumbers } from '@lien-lac/domain';
import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import { ErrorNotice } from '../../components/error-notice.js';
import { useMessages } from '../../platform/messages/messages.js';
import styles from './brandname-templates.module.css';
import { networkName } from './registered-texts.js';
import { useAddTemplates } from './use-template-verbs.js';

/** The sender's name as networks take it. */
const brandnames = /^[A-Za-z0-9][A-Za-z0-9 ._-]{0,10}$/;

/** The networks of nearly every phone. */
const usualNetworks: VietnameseNetwork[] = [1, 2, 3, 4];

/** Types in a text as it was registered, for each network with which it was. */
export function AddForm({
  brandname,
  onDone,
}: {
  /** The one in use; '' for none yet. */
  brandname: string;
  onDone: () => void;
}): ReactElement {
  const { t } = useMessages();
  const add = useAddTemplates();
  const [typed, setTyped] = useState({ brandname, content: '', networks: usualNetworks });
  const [isTried, setTried] = useState(false);
  const wrong = {
    brandname: !brandnames.test(typed.brandname.trim()),
    content: typed.content.trim() === '',
    networks: typed.networks.length === 0,
  };
  const errorOf = (field: keyof typeof wrong): string | undefined =>
    isTried && wrong[field] ? t(`brandname-templates.add.${field}-wrong`) : undefined;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    const [first] = (Object.keys(wrong) as (keyof typeof wrong)[]).filter((field) => wrong[field]);
    if (first === undefined) {
      add.mutate({ ...typed, brandname: typed.brandname.trim() }, { onSuccess: onDone });
    } else event.currentTarget.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  };
  return (
    <form noValidate className={styles.form} onSubmit={submit} aria-labelledby="add-template">
      <h2 id="add-template">{t('brandname-templates.add.title')}</h2>
      <TextInput
        name="brandname"
        label={t('brandname-templates.add.brandname')}
        description={t('brandname-templates.add.brandname-hint')}
        autoComplete="off"
        maxLength={11}
        className={styles.short}
        value={typed.brandname}
        error={errorOf('brandname')}
        onChange={({ currentTarget }) => setTyped({ ...typed, brandname: currentTarget.value })}
      />
      <Textarea
        name="content"
        autosize
        minRows={3}
        maxRows={10}
        maxLength={1000}
        label={t('brandname-templates.add.content')}
        description={t('brandname-templates.add.content-hint', { example: '{P1,20}' })}
        value={typed.content}
        error={errorOf('content')}
        onChange={({ currentTarget }) => setTyped({ ...typed, content: currentTarget.value })}
      />
      {typed.content.trim() === '' || hasParameter(typed.content) ? null : (
        <p className={styles.quiet}>{t('brandname-templates.add.no-place')}</p>
      )}
      <Checkbox.Group
        label={t('brandname-templates.add.networks')}
        value={typed.networks.map(String)}
        error={errorOf('networks')}
        onChange={(chosen) =>
          setTyped({
            ...typed,
            networks: vietnameseNetworkNumbers.filter((network) =>
              chosen.includes(String(network)),
            ),
          })
        }
      >
        <div className={styles.networks}>
          {vietnameseNetworkNumbers.map((network) => (
            <Checkbox
              key={network}
              name="networks"
              value={String(network)}
              label={networkName(network)}
            />
          ))}
        </div>
      </Checkbox.Group>
      <ErrorNotice error={add.error} />
      <div className={styles.actions}>
        <Button type="submit" loading={add.isPending}>
          {t('brandname-templates.add.submit')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('brandname-templates.add.cancel')}
        </Button>
      </div>
    </form>
  );
}
