import { foldFieldName, type MessageField, unaccent } from '@lien-lac/domain';

/** A field that is being typed: an open brace before the caret, and what of a name stands after it. */
export interface OpenField {
  /** Where the brace stands. */
  from: number;
  typed: string;
}

/** Longer than any name; whoever has written so much after a brace means no field. */
const longestName = 60;

/** The field that is begun before the caret; undefined where none is. */
export function openFieldAt(text: string, caret: number): OpenField | undefined {
  const before = text.slice(Math.max(0, caret - longestName), caret);
  const brace = before.lastIndexOf('{');
  if (brace < 0) return undefined;
  const typed = before.slice(brace + 1);
  if (/[}\n]/u.test(typed)) return undefined;
  return { from: caret - typed.length - 1, typed };
}

/** The fields that may be meant, with or without diacritics; those whose first word begins so before the others. */
export function offeredFields(
  typed: string,
  fields: readonly MessageField[],
): readonly MessageField[] {
  const wanted = plain(typed);
  const begins = fields.filter(({ name }) => plain(name).startsWith(wanted));
  const holds = fields.filter(
    (field) => !begins.includes(field) && ` ${plain(field.name)}`.includes(` ${wanted}`),
  );
  return [...begins, ...holds];
}

function plain(name: string): string {
  return unaccent(foldFieldName(name));
}
