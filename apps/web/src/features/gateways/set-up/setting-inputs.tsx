import type { EnteredGatewayKind } from '@lien-lac/domain';
import { Checkbox, NativeSelect, PasswordInput, Textarea, TextInput } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import styles from '../gateways.module.css';
import { type SecretName, secretNames, type SettingField, settingFields } from './kind-fields.js';
import type { TypedSettings } from './typed-settings.js';

/** The fields of a kind of gateway, those that are rarely needed aside. */
export function SettingInputs({
  kind,
  value,
  errors,
  onChange,
}: {
  kind: EnteredGatewayKind;
  value: TypedSettings;
  /** By path: `settings.url`. */
  errors: Readonly<Record<string, string>>;
  onChange: (value: TypedSettings) => void;
}): ReactElement {
  const { t } = useMessages();
  const fields = settingFields[kind];
  const rare = fields.filter(({ isRare }) => isRare === true);
  const isWrong = rare.some(({ name }) => errors[`settings.${name}`] !== undefined);
  const [isOpen, setOpen] = useState(false);
  const input = (field: SettingField): ReactElement => (
    <SettingInput
      key={field.name}
      kind={kind}
      field={field}
      value={value[field.name] ?? ''}
      error={errors[`settings.${field.name}`]}
      onChange={(entered) => onChange({ ...value, [field.name]: entered })}
    />
  );
  return (
    <>
      {fields.filter(({ isRare }) => isRare !== true).map(input)}
      {rare.length === 0 ? null : (
        <details
          open={isOpen || isWrong}
          onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
          className={styles.rare}
        >
          <summary>{t('gateways.settings.rare')}</summary>
          <div className={styles.fields}>{rare.map(input)}</div>
        </details>
      )}
    </>
  );
}

function SettingInput({
  kind,
  field: { name, type, options = [], usual, mayBeEmpty = false },
  value,
  error,
  onChange,
}: {
  kind: EnteredGatewayKind;
  field: SettingField;
  value: string | boolean;
  error: string | undefined;
  onChange: (value: string | boolean) => void;
}): ReactElement {
  const { t } = useMessages();
  const label = t(`gateways.setting.${name}`);
  const hint = t(name === 'url' ? `gateways.hint.url-${kind}` : `gateways.hint.${name}`);
  const common = { name: `settings.${name}`, label, description: hint, error };
  switch (type) {
    case 'flag':
      return (
        <Checkbox
          {...common}
          checked={value === true}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
      );
    case 'choice':
      return (
        <NativeSelect
          {...common}
          value={String(value)}
          data={options.map((option) => ({ value: option, label: t(`gateways.option.${option}`) }))}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      );
    case 'lines':
      return (
        <Textarea
          {...common}
          autosize
          minRows={3}
          value={String(value)}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      );
    case 'text':
    case 'number':
      return (
        <TextInput
          {...common}
          autoComplete="off"
          spellCheck={false}
          required={!mayBeEmpty}
          withAsterisk={false}
          inputMode={type === 'number' ? 'numeric' : undefined}
          placeholder={usual}
          value={String(value)}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      );
  }
}

/** The secrets of a gateway: typed in, and never shown again. */
export function SecretInputs({
  fields,
  value,
  errors,
  onChange,
}: {
  fields: readonly string[];
  value: Readonly<Record<string, string>>;
  /** By path: `secrets.apiKey`. */
  errors: Readonly<Record<string, string>>;
  onChange: (value: Readonly<Record<string, string>>) => void;
}): ReactElement {
  const { t } = useMessages();
  const isNamed = (field: string): field is SecretName =>
    (secretNames as readonly string[]).includes(field);
  return (
    <>
      {fields.map((field) => (
        <PasswordInput
          key={field}
          name={`secrets.${field}`}
          label={isNamed(field) ? t(`gateways.secret.${field}`) : field}
          autoComplete="off"
          value={value[field] ?? ''}
          error={errors[`secrets.${field}`]}
          // Mantine tells it of every other field by itself.
          aria-invalid={errors[`secrets.${field}`] !== undefined}
          onChange={({ currentTarget }) => onChange({ ...value, [field]: currentTarget.value })}
        />
      ))}
    </>
  );
}
