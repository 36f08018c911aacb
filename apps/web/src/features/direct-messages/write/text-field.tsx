import {
  countSmsParts,
  messageFields,
  normaliseMessageText,
  replacedSigns,
  unaccent,
  withoutInvisible,
  withPrefix,
} from '@lien-lac/domain';
import { Input, Textarea } from '@mantine/core';
import { type ReactElement, type RefObject, useDeferredValue, useId, useMemo } from 'react';
import { flushSync } from 'react-dom';
import { replacedWords } from '../../../components/brandname-check/replaced-words.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { WordingDraft } from './draft.js';
import styles from './write.module.css';

/** What a phone could not show of a text so long. */
const mostCostly = 6;

/** The text, with the fields that it may carry, how long it is, and what makes it dear. */
export function TextField({
  field,
  value: { text, withoutDiacritics },
  prefix,
  error,
  onChange,
}: {
  field: RefObject<HTMLTextAreaElement | null>;
  value: Pick<WordingDraft<unknown>, 'text' | 'withoutDiacritics'>;
  /** What stands before it in every message; empty for nothing. */
  prefix: string;
  error: string | undefined;
  onChange: (text: string) => void;
}): ReactElement {
  const { t, language } = useMessages();
  const id = useId();
  // What is counted may come a frame after the key; what is typed may not.
  const counted = useDeferredValue(text);
  const { parts, unitsLeft, costly, unseen } = useMemo(
    () => lookAt(counted, withoutDiacritics, prefix),
    [counted, withoutDiacritics, prefix],
  );
  const replaced = withoutDiacritics ? replacedWords(counted, language) : null;
  const insert = (name: string): void => {
    const written = `{${name}}`;
    const { selectionStart = text.length, selectionEnd = text.length } = field.current ?? {};
    // At once: whoever types on has the next letter where the field ends.
    flushSync(() => onChange(text.slice(0, selectionStart) + written + text.slice(selectionEnd)));
    const end = selectionStart + written.length;
    field.current?.focus();
    field.current?.setSelectionRange(end, end);
  };
  return (
    <div className={styles.text}>
      <Textarea
        ref={field}
        id={id}
        label={t('direct-messages.text.label')}
        value={text}
        error={error}
        autosize
        minRows={5}
        maxRows={14}
        autoCapitalize="sentences"
        aria-describedby={error === undefined ? `${id}-size` : `${id}-error ${id}-size`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div id={`${id}-size`} className={styles.size}>
        {text.trim() === '' ? (
          <p>{t('direct-messages.text.nothing')}</p>
        ) : (
          <p>{t('direct-messages.text.size', { parts, left: unitsLeft })}</p>
        )}
        {prefix === '' ? null : <p>{t('direct-messages.text.prefix', { prefix })}</p>}
        {costly.length === 0 ? null : (
          <p>
            {t('direct-messages.text.costly', {
              characters: costly.slice(0, mostCostly).join(' '),
            })}
          </p>
        )}
        {replaced === null ? null : <p>{replaced}</p>}
        {unseen === 0 ? null : <p>{t('direct-messages.text.unseen', { count: unseen })}</p>}
      </div>
      <Input.Wrapper label={t('direct-messages.text.fields')} labelElement="div">
        <div role="group" aria-label={t('direct-messages.text.fields')} className={styles.fields}>
          {messageFields.map(({ name, meaning }) => (
            <button
              key={name}
              type="button"
              title={meaning[language]}
              className={styles.field}
              onClick={() => insert(name)}
            >
              {`{${name}}`}
            </button>
          ))}
        </div>
      </Input.Wrapper>
    </div>
  );
}

/** How long a text is as it stands, and what of it costs more or is not sent at all. */
function lookAt(
  written: string,
  withoutDiacritics: boolean,
  prefix: string,
): { parts: number; unitsLeft: number; costly: string[]; unseen: number } {
  const text = withPrefix(prefix, normaliseMessageText(written));
  const sent = withoutDiacritics ? unaccent(text) : text;
  const { parts, unitsLeft, costlyCharacters } = countSmsParts(sent);
  // Diacritics are what the choice of the spelling is for; pictures and the like are told here.
  const costly = costlyCharacters
    .map(({ character }) => character)
    .filter((character) => replacedSigns(character).length > 0);
  return {
    ...{ parts, unitsLeft },
    costly: [...new Set(costly)],
    unseen: [...written].length - [...withoutInvisible(written)].length,
  };
}
