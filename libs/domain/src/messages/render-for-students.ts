import { messageFields, type MessageField } from './message-fields.js';
import { parseMessage } from './parse-message.js';
import { renderMessage } from './render-message.js';
import { type NamedStudent, studentValues } from './student-values.js';
import { unaccent } from './unaccent.js';

/** What the text for one phone is made from. */
export interface Wording {
  readonly text: string;
  readonly withoutDiacritics: boolean;
  /** The day the text speaks of, `YYYY-MM-DD`. */
  readonly messageDate: string;
  /** What may stand in it; those of every message unless told. */
  readonly fields?: readonly MessageField[];
  /** The school's name or brand, which stands before every text; empty or absent for none. */
  readonly prefix?: string;
}

/**
 * The exact text for a phone that stands for these students.
 *
 * @throws Error when a field stays empty, as a text with a gap must never leave; texts that passed
 * `messageTextProblems` have none for students with a name and a class
 */
export function renderForStudents(wording: Wording, students: readonly NamedStudent[]): string {
  const values = studentValues(students, wording.messageDate);
  const rendered = renderMessage(wording.text, values, wording.fields);
  // The names of fields are none of a person's data; the values would be.
  if (!('text' in rendered)) {
    throw new Error(`No value for: ${[...rendered.missing, ...rendered.unknown].join(', ')}`);
  }
  const whole = withPrefix(wording.prefix, rendered.text);
  return wording.withoutDiacritics ? unaccent(whole) : whole;
}

/** A text as it leaves: behind what the school puts before every message. */
export function withPrefix(prefix: string | undefined, text: string): string {
  return prefix === undefined || prefix === '' ? text : `${prefix} ${text}`;
}

/** Whether every phone gets the same text. */
export function isSameForAll(
  text: string,
  fields: readonly MessageField[] = messageFields,
): boolean {
  return parseMessage(text, fields).every(
    (part) =>
      part.kind === 'text' || (part.kind === 'field' && part.field.sharing === 'same-for-all'),
  );
}
