import { Button, TextInput } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useMessages } from '../../platform/messages/messages.js';
import styles from './header-row-form.module.css';

/** In which row of the sheet the headings stand, where the guess is wrong. */
export function HeaderRowForm({
  headerRow,
  isBusy,
  onCorrect,
}: {
  headerRow: number | null;
  isBusy: boolean;
  onCorrect: (row: number) => void;
}): ReactElement {
  const { t } = useMessages();
  const [typed, setTyped] = useState(headerRow === null ? '' : String(headerRow));
  const row = /^[1-9]\d{0,6}$/.test(typed.trim()) ? Number(typed) : undefined;
  const isNew = row !== undefined && row !== headerRow;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isNew) onCorrect(row);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextInput
        label={t('roster.columns.header-row')}
        inputMode="numeric"
        autoComplete="off"
        value={typed}
        disabled={isBusy}
        className={styles.row}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      {isNew ? (
        <Button type="submit" variant="default" loading={isBusy}>
          {t('roster.columns.read-again', { row })}
        </Button>
      ) : null}
    </form>
  );
}
