import { TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactElement, useId, useRef, useState } from 'react';
import { useSearchKey } from '../../../components/data-list/use-search-key.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { SearchIcon } from '../../../components/icons.js';
import { useSettled } from '../../../components/use-settled.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { Repeater } from './choices.js';
import { findStudentsQuery } from './next-year-queries.js';
import styles from './next-year-page.module.css';

/** Finds students one after the other by keyboard: `/`, a part of the name, arrows, Enter. */
export function FindStudent({
  picked,
  onPick,
}: {
  picked: ReadonlySet<string>;
  onPick: (repeater: Repeater) => void;
}): ReactElement {
  const { t } = useMessages();
  const queryClient = useQueryClient();
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const q = useSettled(text.trim());
  const { data, error, refetch, isFetching } = useQuery(findStudentsQuery(q));
  useSearchKey(field);
  const found = q === '' || text.trim() === '' ? [] : (data?.students ?? []);
  const place = Math.min(active, found.length - 1);
  const isSettled = q === text.trim() && !isFetching;
  const close = (): void => {
    setText('');
    setActive(0);
    field.current?.focus();
  };
  const pick = (student: (typeof found)[number] | undefined): void => {
    if (student === undefined || picked.has(student.id)) return;
    const { id, fullName, className } = student;
    onPick({ studentId: id, fullName, className, toClassName: null });
    close();
  };
  /** What is not settled yet is another search than the one that is typed: whom it shows must be in that too. */
  const pickOnceFound = (id: string | undefined): void => {
    queryClient
      .fetchQuery(findStudentsQuery(text.trim()))
      .then(({ students }) => {
        if (field.current?.value === text) pick(students.find((student) => student.id === id));
      })
      // The field itself tells of it.
      .catch(() => undefined);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setActive((place + step + found.length) % found.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (isSettled) pick(found[place]);
      else pickOnceFound(found[place]?.id);
    } else if (event.key === 'Escape') close();
  };
  const isOpen = found.length > 0;
  return (
    <div className={styles.find}>
      <TextInput
        ref={field}
        label={t('school-years.repeaters.find')}
        placeholder={t('school-years.repeaters.find-example')}
        role="combobox"
        aria-expanded={isOpen}
        aria-autocomplete="list"
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen ? `${listId}-${place}` : undefined}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        maxLength={200}
        leftSection={<SearchIcon />}
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ErrorNotice error={q === '' ? null : error} retry={() => void refetch()} />
      {isOpen ? (
        <ul
          id={listId}
          role="listbox"
          aria-label={t('school-years.repeaters.found')}
          className={styles.found}
        >
          {found.map(({ id, fullName, className }, at) => (
            <li
              key={id}
              id={`${listId}-${at}`}
              role="option"
              aria-selected={at === place}
              aria-disabled={picked.has(id) || undefined}
              className={styles.option}
              onMouseMove={() => setActive(at)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(found[at])}
            >
              <span>
                <span className={styles.name}>{fullName}</span> {className}
              </span>
              {picked.has(id) ? <span>{t('school-years.repeaters.picked')}</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
      <p role="status" className={styles.quiet}>
        {q !== '' && q === text.trim() && data?.students.length === 0
          ? t('school-years.repeaters.nobody', { q })
          : null}
      </p>
    </div>
  );
}
