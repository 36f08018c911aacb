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
}

/**
 * The exact text for a phone that stands for these students.
 *
 * @throws Error when a field stays empty, as a text with a gap must never leave; texts that passed
 * `messageTextProblems` have none for students with a name and a class
 */
export function renderForStudents(wording: Wording, students: readonly NamedStudent[]): string {
  const rendered = renderMessage(wording.text, studentValues(students, wording.messageDate));
  // The names of fields are none of a person's data; the values would be.
  if (!('text' in rendered)) {
    throw new Error(`No value for: ${[...rendered.missing, ...rendered.unknown].join(', ')}`);
  }
  return wording.withoutDiacritics ? unaccent(rendered.text) : rendered.text;
}

/** Whether every phone gets the same text. */
export function isSameForAll(text: string): boolean {
  return parseMessage(text).every(
    (part) =>
      part.kind === 'text' || (part.kind === 'field' && part.field.sharing === 'same-for-all'),
  );
}
