import { formatNumber } from '../formatting/numbers.js';
import type { Language } from './language.js';

/**
 * `{name}` stands for a value; `{count:phone|phones}` for the word that goes with the number `count`.
 */
const placeholder = /\{(\w+)(?::([^|{}]*)\|([^{}]*))?\}/g;

export type MessageValues = Readonly<Record<string, string | number>>;

/** A piece of a filled message; a number may stand out. */
export interface MessagePart {
  text: string;
  isNumber: boolean;
}

/**
 * The text of a message cut at its placeholders, with the values in their places. Numbers are written
 * as the language writes them.
 * @throws Error when a value is missing, so that no screen shows a placeholder
 */
export function fillMessage(
  text: string,
  values: MessageValues,
  language: Language,
): MessagePart[] {
  const parts: MessagePart[] = [];
  const add = (part: string, isNumber = false): void => void parts.push({ text: part, isNumber });
  let from = 0;
  for (const match of text.matchAll(placeholder)) {
    const [whole, name, one, other] = match;
    const value = values[name ?? ''];
    if (value === undefined) throw new Error(`The message "${text}" was given no "${name}".`);
    add(text.slice(from, match.index));
    if (one !== undefined && other !== undefined) add(value === 1 ? one : other);
    else if (typeof value === 'number') add(formatNumber(value, language), true);
    else add(value);
    from = match.index + whole.length;
  }
  add(text.slice(from));
  return parts.filter((part) => part.text !== '');
}

/** The names that a message wants values for. */
export function placeholdersOf(text: string): string[] {
  return [...new Set([...text.matchAll(placeholder)].map((match) => match[1] ?? ''))].sort();
}

/** The text behind a key. A key without a text shows itself: better than nothing, and it is seen. */
export function findMessage(
  table: Readonly<Record<string, Readonly<Record<string, string>>>>,
  key: string,
): string {
  const dot = key.indexOf('.');
  return table[key.slice(0, dot)]?.[key.slice(dot + 1)] ?? key;
}
