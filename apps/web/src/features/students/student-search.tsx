import { CloseButton, TextInput } from '@mantine/core';
import { type ReactElement, useRef } from 'react';
import { SearchIcon } from '../../components/icons.js';
import { useSearchKey } from '../../components/data-list/use-search-key.js';
import { useMessages } from '../../platform/messages/messages.js';

/** Looks for a name with or without diacritics, or a phone in any spelling; `/` goes there. */
export function StudentSearch({
  value,
  seesPhones,
  onChange,
}: {
  value: string;
  seesPhones: boolean;
  onChange: (value: string) => void;
}): ReactElement {
  const { t } = useMessages();
  const field = useRef<HTMLInputElement>(null);
  useSearchKey(field);
  const clear = (): void => {
    onChange('');
    field.current?.focus();
  };
  return (
    <TextInput
      ref={field}
      label={t('students.search.label')}
      placeholder={t(seesPhones ? 'students.search.with-phones' : 'students.search.names')}
      type="text"
      role="searchbox"
      autoComplete="off"
      autoCorrect="off"
      spellCheck={false}
      maxLength={200}
      leftSection={<SearchIcon />}
      rightSection={
        value === '' ? null : (
          <CloseButton aria-label={t('students.search.clear')} onClick={clear} />
        )
      }
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && value !== '') clear();
      }}
    />
  );
}
