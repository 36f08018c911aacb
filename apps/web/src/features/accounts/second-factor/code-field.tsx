import { TextInput } from '@mantine/core';
import { type ReactElement, type ReactNode, useRef, useState } from 'react';
import styles from './code-field.module.css';
import { digitsOf, lengthOfCode } from './typed-code.js';

/**
 * The one field for the six digits of an authenticator app. With the last digit it submits by itself;
 * a code that is refused makes room for the next.
 * @param submit tries the code, and calls `refused` when it was none
 */
export function CodeField({
  label,
  description,
  error,
  isPending,
  submit,
  autoFocus = false,
}: {
  label: string;
  description?: string;
  error: ReactNode;
  isPending: boolean;
  submit: (code: string, refused: () => void) => void;
  autoFocus?: boolean;
}): ReactElement {
  const [code, setCode] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const refused = (): void => {
    setCode('');
    field.current?.focus();
  };
  const type = (text: string): void => {
    const next = digitsOf(text);
    setCode(next);
    if (next.length === lengthOfCode && next !== code) submit(next, refused);
  };
  return (
    <TextInput
      ref={field}
      label={label}
      description={description}
      error={error === undefined ? undefined : <span role="alert">{error}</span>}
      value={code}
      onChange={({ currentTarget }) => type(currentTarget.value)}
      // Not disabled: that would take the focus, and the keyboard of a phone, away.
      readOnly={isPending}
      inputMode="numeric"
      pattern="[0-9]*"
      autoComplete="one-time-code"
      data-autofocus={autoFocus || undefined}
      autoFocus={autoFocus}
      classNames={{ input: styles.code! }}
    />
  );
}
