import { CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { roles } from '@lien-lac/domain';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useRef } from 'react';
import { useSearchKey } from '../../../components/data-list/use-search-key.js';
import { SearchIcon } from '../../../components/icons.js';
import { accountStates } from '../../../components/account-states.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { readStaffFilter, type StaffFilter } from './staff-filter.js';
import styles from './staff-page.module.css';

/** Whom one looks for, with or without diacritics; which role, and in which state. */
export function StaffFilters({
  filter,
  text,
  onText,
}: {
  filter: StaffFilter;
  text: string;
  onText: (text: string) => void;
}): ReactElement {
  const { t } = useMessages();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  useSearchKey(field);
  const clear = (): void => {
    onText('');
    field.current?.focus();
  };
  const narrow = (name: keyof StaffFilter, value: string): void => {
    void navigate({
      to: '/accounts',
      // What is emptied is left out of the address.
      search: readStaffFilter({ ...filter, [name]: value }),
      resetScroll: false,
      replace: true,
    });
  };
  return (
    <div className={styles.filters}>
      <TextInput
        ref={field}
        label={t('staff.search.label')}
        placeholder={t('staff.search.placeholder')}
        type="text"
        role="searchbox"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        maxLength={200}
        leftSection={<SearchIcon />}
        rightSection={
          text === '' ? null : <CloseButton aria-label={t('staff.search.clear')} onClick={clear} />
        }
        value={text}
        onChange={({ currentTarget }) => onText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text !== '') clear();
        }}
      />
      <NativeSelect
        label={t('staff.filter.role')}
        value={filter.role ?? ''}
        onChange={({ currentTarget }) => narrow('role', currentTarget.value)}
      >
        <option value="">{t('staff.filter.every-role')}</option>
        {roles.map((role) => (
          <option key={role} value={role}>
            {t(`accounts.role.${role}`)}
          </option>
        ))}
      </NativeSelect>
      <NativeSelect
        label={t('staff.filter.state')}
        value={filter.status ?? ''}
        onChange={({ currentTarget }) => narrow('status', currentTarget.value)}
      >
        <option value="">{t('staff.filter.every-state')}</option>
        {accountStates.map((state) => (
          <option key={state} value={state}>
            {t(`components.state.account.${state}.label`)}
          </option>
        ))}
      </NativeSelect>
    </div>
  );
}
