import { type EnteredGatewayKind, enteredGatewayKinds } from '@lien-lac/domain';
import { Button } from '@mantine/core';
import { type FormEvent, type ReactElement, useRef, useState } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { ApiProblem } from '../../../platform/api/api-problem.js';
import { useMessages } from '../../../platform/messages/messages.js';
import styles from '../gateways.module.css';
import type { Gateway } from '../reading/gateway-queries.js';
import { useChange } from '../use-gateway-verbs.js';
import { formErrors, goToWrongField } from './form-errors.js';
import { SecretInputs, SettingInputs } from './setting-inputs.js';
import { SteeringInputs, steeringOf, typedSteering } from './steering.js';
import { settingsOf, typedOf } from './typed-settings.js';

/** Where secrets are sent to: another such place is never given the old ones. */
const places = ['url', 'tokenUrl'] as const;

/** The settings of a gateway and how much it gets; begun anew from what is there once they are saved. */
export function ChangeForm({ gateway }: { gateway: Gateway }): ReactElement {
  // What one types is held against what one saw, and not against the news of every second.
  const [seen, setSeen] = useState(gateway);
  const [isSaved, setSaved] = useState(false);
  return (
    <Form
      key={seen.version}
      gateway={seen}
      isSaved={isSaved}
      onTyped={() => setSaved(false)}
      onSaved={(saved) => {
        setSeen(saved);
        setSaved(true);
      }}
      onReload={() => {
        setSeen(gateway);
        setSaved(false);
      }}
    />
  );
}

function Form({
  gateway,
  isSaved,
  onTyped,
  onSaved,
  onReload,
}: {
  gateway: Gateway;
  isSaved: boolean;
  onTyped: () => void;
  onSaved: (saved: Gateway) => void;
  onReload: () => void;
}): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const { name, kind, can, settings, secrets, version } = gateway;
  const entered: EnteredGatewayKind | undefined = can.changeSettings
    ? enteredGatewayKinds.find((one) => one === kind)
    : undefined;
  const form = useRef<HTMLFormElement>(null);
  const initial = useInitial(gateway, entered);
  const [typed, setTyped] = useState(initial);
  const change = useChange(name);
  const isOther = JSON.stringify(typed) !== JSON.stringify(initial);
  const asksSecrets =
    entered !== undefined &&
    secrets.fields.length > 0 &&
    places.some((place) => typed.settings[place] !== initial.settings[place]);
  const { fields, rest } = formErrors(change.error, messages);
  const isOvertaken =
    change.error instanceof ApiProblem && change.error.code === 'request.changed-meanwhile';
  const type = (part: Partial<typeof typed>): void => {
    onTyped();
    setTyped({ ...typed, ...part });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isOther) return;
    change.mutate(
      {
        version,
        body: {
          ...steeringOf(typed.steering),
          ...(entered === undefined
            ? {}
            : { settings: settingsOf(entered, typed.settings, settings) }),
          ...(asksSecrets ? { secrets: typed.secrets } : {}),
        },
      },
      { onSuccess: onSaved, onError: () => goToWrongField(form.current) },
    );
  };
  return (
    <section aria-labelledby="settings" className={styles.section}>
      <h2 id="settings">{t('gateways.settings.title')}</h2>
      {gateway.comesWithDeployment ? (
        <p className={styles.quiet}>{t('gateways.settings.from-deployment')}</p>
      ) : null}
      <form ref={form} noValidate className={styles.fields} onSubmit={submit}>
        {entered === undefined ? null : (
          <SettingInputs
            kind={entered}
            value={typed.settings}
            errors={fields}
            onChange={(value) => type({ settings: value })}
          />
        )}
        {asksSecrets ? (
          <>
            <p className={styles.quiet}>{t('gateways.settings.other-place')}</p>
            <SecretInputs
              fields={secrets.fields.map(({ field }) => field)}
              value={typed.secrets}
              errors={fields}
              onChange={(value) => type({ secrets: value })}
            />
          </>
        ) : null}
        <SteeringInputs
          value={typed.steering}
          errors={fields}
          onChange={(value) => type({ steering: value })}
        />
        <p role="status" className={styles.done}>
          {isSaved ? t('gateways.settings.saved') : null}
        </p>
        <ErrorNotice error={rest} />
        {isOther ? (
          <div className={styles.actions}>
            <Button type="submit" loading={change.isPending}>
              {t('gateways.settings.save')}
            </Button>
            <Button
              variant="default"
              onClick={() => {
                change.reset();
                if (isOvertaken) onReload();
                else setTyped(initial);
              }}
            >
              {t(isOvertaken ? 'gateways.settings.theirs' : 'gateways.settings.keep')}
            </Button>
          </div>
        ) : null}
      </form>
    </section>
  );
}

function useInitial(gateway: Gateway, kind: EnteredGatewayKind | undefined) {
  const [initial] = useState(() => ({
    settings: kind === undefined ? {} : typedOf(kind, gateway.settings),
    secrets: {} as Readonly<Record<string, string>>,
    steering: typedSteering(gateway),
  }));
  return initial;
}
