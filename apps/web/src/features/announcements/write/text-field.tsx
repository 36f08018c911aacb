import type { MessageField } from '@lien-lac/domain';
import { Input } from '@mantine/core';
import { type ReactElement, useDeferredValue, useId, useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import { replacedWords } from '../../../components/brandname-check/replaced-words.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { FieldList } from './field-list.js';
import { dearCharacters, markText, unseenName } from './marked-text.js';
import styles from './text-field.module.css';
import { useFieldOffers } from './use-field-offers.js';

const shownCharacters = 8;

/** The text, with its fields and whatever makes it dear marked in it as it is written. */
export function TextField({
  value,
  withoutDiacritics,
  fields,
  onChange,
  error,
}: {
  value: string;
  withoutDiacritics: boolean;
  /** What it may say of each student. */
  fields: readonly MessageField[];
  onChange: (value: string) => void;
  error?: string | undefined;
}): ReactElement {
  const { t, language } = useMessages();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  // Marks may come a frame after the key; what is typed may not.
  const marked = useDeferredValue(value);
  const parts = useMemo(
    () => markText(marked, withoutDiacritics, fields),
    [marked, withoutDiacritics, fields],
  );
  const dear = useMemo(
    () => [
      ...new Set(
        (withoutDiacritics ? [] : dearCharacters(marked)).map((character) => {
          const name = unseenName(character);
          return name === undefined ? character : t(name);
        }),
      ),
    ],
    [marked, withoutDiacritics, t],
  );
  const put = (name: string, from: number, to: number): void => {
    const written = `{${name}}`;
    // At once: whoever types on has the next letter where the field ends.
    flushSync(() => onChange(value.slice(0, from) + written + value.slice(to)));
    const end = from + written.length;
    field.current?.focus();
    field.current?.setSelectionRange(end, end);
  };
  const insert = (name: string): void => {
    const { selectionStart = value.length, selectionEnd = value.length } = field.current ?? {};
    put(name, selectionStart, selectionEnd);
  };
  const offers = useFieldOffers(fields, put);
  return (
    <Input.Wrapper
      id={id}
      label={t('announcements.write.text')}
      error={error}
      className={styles.field}
    >
      <div className={styles.offers}>
        <span id={`${id}-offers`}>{t('announcements.write.fields')}</span>
        <div role="group" aria-labelledby={`${id}-offers`} className={styles.buttons}>
          {fields.map(({ name, meaning }) => (
            <button
              key={name}
              type="button"
              title={meaning[language]}
              className={styles.offer}
              onClick={() => insert(name)}
            >
              {`{${name}}`}
            </button>
          ))}
        </div>
      </div>
      <div className={styles.paper} data-error={error !== undefined || undefined}>
        <div aria-hidden="true" className={styles.marks}>
          {parts.map(({ kind, text }, place) =>
            kind === 'plain' ? (
              text
            ) : (
              <mark key={place} data-kind={kind}>
                {text}
              </mark>
            ),
          )}
          {'\n'}
        </div>
        <textarea
          ref={field}
          id={id}
          value={value}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? `${id}-dear` : `${id}-error ${id}-dear`}
          autoCapitalize="sentences"
          className={styles.text}
          aria-autocomplete="list"
          aria-controls={offers.fields.length === 0 ? undefined : `${id}-list`}
          aria-activedescendant={
            offers.fields.length === 0 ? undefined : `${id}-list-${offers.active}`
          }
          onChange={({ currentTarget }) => {
            onChange(currentTarget.value);
            offers.see(currentTarget.value, currentTarget.selectionStart);
          }}
          onKeyDown={(event) => {
            if (offers.hearKey(event)) event.preventDefault();
          }}
          // A browser brings the caret of a text into view, and not the field.
          onFocus={({ currentTarget }) =>
            currentTarget.parentElement?.scrollIntoView({ block: 'nearest' })
          }
          onBlur={offers.close}
        />
      </div>
      {offers.fields.length === 0 ? null : (
        <FieldList
          id={`${id}-list`}
          fields={offers.fields}
          active={offers.active}
          onTake={offers.take}
        />
      )}
      <p id={`${id}-dear`} className={styles.dear}>
        {dear.length === 0
          ? withoutDiacritics
            ? replacedWords(marked, language)
            : null
          : t('announcements.write.dear', {
              characters: dear.slice(0, shownCharacters).join(', '),
              more: dear.length > shownCharacters ? '…' : '',
            })}
      </p>
    </Input.Wrapper>
  );
}
