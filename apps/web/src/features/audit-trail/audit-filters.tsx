import { CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useRef, useState } from 'react';
import { useSearchKey } from '../../components/data-list/use-search-key.js';
import { SearchIcon } from '../../components/icons.js';
import { LinkButton } from '../../components/link-button.js';
import { useMessages } from '../../platform/messages/messages.js';
import { type AuditFilter, offeredDeeds, readAuditFilter } from './audit-filter.js';
import styles from './audit-filters.module.css';
import { auditWordsQuery } from './audit-queries.js';
import { deedAlone, kindOf } from './audit-words.js';

/** Whom or what one looks for, which deeds, and in which days. On a phone the rest unfolds. */
export function AuditFilters({
  filter,
  text,
  onText,
}: {
  filter: AuditFilter;
  text: string;
  onText: (text: string) => void;
}): ReactElement {
  const { t } = useMessages();
  const navigate = useNavigate();
  const isDesk = useMediaQuery('(min-width: 48em)', true, { getInitialValueInEffect: false });
  const [isOpen, setOpen] = useState(Object.keys(filter).length > 0);
  const field = useRef<HTMLInputElement>(null);
  useSearchKey(field);
  const clear = (): void => {
    onText('');
    field.current?.focus();
  };
  const narrow = (name: keyof AuditFilter, value: string): void => {
    void navigate({
      to: '/audit-trail',
      // What is emptied is left out of the address.
      search: readAuditFilter({ ...filter, [name]: value }),
      resetScroll: false,
      replace: true,
    });
  };
  return (
    <div className={styles.filters}>
      <TextInput
        ref={field}
        label={t('audit-trail.search.label')}
        placeholder={t('audit-trail.search.placeholder')}
        type="text"
        role="searchbox"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        maxLength={200}
        leftSection={<SearchIcon />}
        rightSection={
          text === '' ? null : (
            <CloseButton aria-label={t('audit-trail.search.clear')} onClick={clear} />
          )
        }
        value={text}
        onChange={({ currentTarget }) => onText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text !== '') clear();
        }}
      />
      {isDesk ? null : (
        <div>
          <LinkButton isExpanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t('audit-trail.filter.more')}
          </LinkButton>
        </div>
      )}
      {isDesk || isOpen ? (
        <>
          <DeedFilter value={filter.deed ?? ''} onChange={(deed) => narrow('deed', deed)} />
          <div className={styles.days}>
            <TextInput
              type="date"
              label={t('audit-trail.filter.from')}
              value={filter.from ?? ''}
              max={filter.until}
              onChange={({ currentTarget }) => narrow('from', currentTarget.value)}
            />
            <TextInput
              type="date"
              label={t('audit-trail.filter.until')}
              value={filter.until ?? ''}
              min={filter.from}
              onChange={({ currentTarget }) => narrow('until', currentTarget.value)}
            />
          </div>
        </>
      ) : null}
    </div>
  );
}

/** Every deed about a kind of thing, or one deed alone; what was never done is not offered. */
function DeedFilter({
  value,
  onChange,
}: {
  value: string;
  onChange: (value: string) => void;
}): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const words = useQuery(auditWordsQuery).data;
  const offered = words === undefined ? [] : offeredDeeds(words);
  const isOffered = offered.some(({ kind, actions }) => kind === value || actions.includes(value));
  return (
    <NativeSelect
      label={t('audit-trail.filter.deed')}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      <option value="">{t('audit-trail.filter.every')}</option>
      {value === '' || isOffered ? null : (
        <option value={value}>
          {value.includes('.') ? deedAlone(value, messages) : kindOf(value, messages)}
        </option>
      )}
      {offered.map(({ kind, actions }) => (
        <optgroup key={kind} label={capital(kindOf(kind, messages))}>
          <option value={kind}>
            {t('audit-trail.filter.kind', { kind: kindOf(kind, messages) })}
          </option>
          {actions.map((action) => (
            <option key={action} value={action}>
              {deedAlone(action, messages)}
            </option>
          ))}
        </optgroup>
      ))}
    </NativeSelect>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
