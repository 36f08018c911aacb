import type { EnteredGatewayKind } from '@lien-lac/domain';
import { Button, Radio, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactElement, useRef, useState } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { useMay } from '../../../platform/session/session.js';
import styles from '../gateways.module.css';
import { type GatewayList, gatewaysQuery } from '../reading/gateway-queries.js';
import { useAdd } from '../use-gateway-verbs.js';
import { formErrors, goToWrongField } from './form-errors.js';
import { SecretInputs, SettingInputs } from './setting-inputs.js';
import { SteeringInputs, steeringOf, type TypedSteering } from './steering.js';
import { settingsOf, typedOf } from './typed-settings.js';

/** One more way out of the house: its kind first, then what that kind needs. */
export function NewGatewayPage(): ReactElement {
  const { t } = useMessages();
  const isMine = useMay('gateway.manage') !== undefined;
  const list = useQuery({ ...gatewaysQuery, enabled: isMine });
  return (
    <div className={styles.page}>
      <PageTitle lead={t('gateways.new.lead')}>{t('gateways.new.title')}</PageTitle>
      {list.data !== undefined ? (
        <Form kinds={list.data.kinds} />
      ) : list.isError ? (
        <ErrorNotice error={list.error} retry={() => void list.refetch()} />
      ) : isMine ? (
        <LoadingLines lines={5} />
      ) : (
        <p>{t('gateways.not-yours')}</p>
      )}
    </div>
  );
}

/** What is usual: as much as each other one, at the price of a text message's part. */
const usualSteering: TypedSteering = { weight: '100', price: '350', ratePerSecond: '' };

function Form({ kinds }: { kinds: GatewayList['kinds'] }): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const [kind, setKind] = useState<EnteredGatewayKind>(kinds[0]?.kind ?? 'esms');
  const [name, setName] = useState('');
  const [settings, setSettings] = useState(() => typedOf(kind));
  const [secrets, setSecrets] = useState<Readonly<Record<string, string>>>({});
  const [steering, setSteering] = useState(usualSteering);
  const add = useAdd();
  const { fields, rest } = formErrors(add.error, messages);
  const secretFields = kinds.find((one) => one.kind === kind)?.secretFields ?? [];
  const choose = (next: EnteredGatewayKind): void => {
    add.reset();
    setKind(next);
    setSettings(typedOf(next));
    setSecrets({});
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    add.mutate(
      {
        ...{ name: name.trim(), kind, secrets: { ...secrets } },
        ...{ settings: settingsOf(kind, settings), ...steeringOf(steering) },
      },
      {
        onSuccess: () => void navigate({ to: '/gateways/$name', params: { name: name.trim() } }),
        onError: () => goToWrongField(form.current),
      },
    );
  };
  return (
    <form ref={form} noValidate className={styles.fields} onSubmit={submit}>
      <fieldset className={styles.kinds}>
        <legend>{t('gateways.new.kind')}</legend>
        {kinds.map((one) => (
          <Radio
            key={one.kind}
            name="kind"
            label={t(`gateways.kind.${one.kind}`)}
            description={t(`gateways.kind-hint.${one.kind}`)}
            checked={kind === one.kind}
            onChange={() => choose(one.kind)}
          />
        ))}
      </fieldset>
      <TextInput
        name="name"
        autoComplete="off"
        spellCheck={false}
        maxLength={30}
        label={t('gateways.new.name')}
        description={t('gateways.new.name-hint')}
        value={name}
        error={fields.name === undefined ? undefined : t('gateways.new.name-wrong')}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <SettingInputs
        key={kind}
        kind={kind}
        value={settings}
        errors={fields}
        onChange={setSettings}
      />
      <SecretInputs fields={secretFields} value={secrets} errors={fields} onChange={setSecrets} />
      <p className={styles.quiet}>{t('gateways.new.secrets')}</p>
      <SteeringInputs value={steering} errors={fields} onChange={setSteering} />
      <ErrorNotice error={rest} />
      <div className={styles.actions}>
        <Button type="submit" loading={add.isPending}>
          {t('gateways.new.submit')}
        </Button>
        <Link to="/gateways" className={styles.link}>
          {t('gateways.new.cancel')}
        </Link>
      </div>
    </form>
  );
}
