import { TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import styles from '../gateways.module.css';

/** How much a gateway gets, what that costs and how fast it may be, as it stands in the fields. */
export interface TypedSteering {
  weight: string;
  price: string;
  ratePerSecond: string;
}

export interface Steering {
  weight: number;
  price: number;
  ratePerSecond: number | null;
}

const steeringFields = ['weight', 'price', 'ratePerSecond'] as const;

/** No number that any of them can have: the API says so at its field. */
const notANumber = -1;

/** What was typed. */
export function steeringOf({ weight, price, ratePerSecond }: TypedSteering): Steering {
  const read = (text: string): number =>
    text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : notANumber;
  return {
    ...{ weight: read(weight), price: read(price) },
    ratePerSecond: ratePerSecond.trim() === '' ? null : read(ratePerSecond),
  };
}

export function typedSteering({ weight, price, ratePerSecond }: Steering): TypedSteering {
  return {
    ...{ weight: `${weight}`, price: `${price}` },
    ratePerSecond: ratePerSecond === null ? '' : `${ratePerSecond}`,
  };
}

export function SteeringInputs({
  value,
  errors,
  onChange,
}: {
  value: TypedSteering;
  errors: Readonly<Record<string, string>>;
  onChange: (value: TypedSteering) => void;
}): ReactElement {
  const { t } = useMessages();
  return (
    <div className={styles.steering}>
      {steeringFields.map((field) => (
        <TextInput
          key={field}
          name={field}
          inputMode="numeric"
          autoComplete="off"
          label={t(`gateways.setting.${field}`)}
          description={t(`gateways.hint.${field}`)}
          value={value[field]}
          error={errors[field]}
          onChange={({ currentTarget }) => onChange({ ...value, [field]: currentTarget.value })}
        />
      ))}
    </div>
  );
}
