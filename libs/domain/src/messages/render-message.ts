import { messageFields, type MessageField } from './message-fields.js';
import { foldFieldName, parseMessage } from './parse-message.js';

/** A text with every field filled in, or what stands in the way; never a text with a gap. */
export type RenderedMessage =
  | { readonly text: string }
  | {
      /** Names of known fields for which there is no value, or only blanks. */
      readonly missing: readonly string[];
      /** Pieces in braces, or lone braces, that are no known field, as they were written. */
      readonly unknown: readonly string[];
    };

/**
 * Fills the fields of a message. Field names are matched in the text and in `values` alike: NFC,
 * whatever the case, blanks folded. Values are put in as they are and never read for fields.
 *
 * @returns `{ text }` in NFC and trimmed, or `{ missing, unknown }` with each entry once, in the
 * order of the text; at least one of the two is then not empty.
 */
export function renderMessage(
  text: string,
  values: Readonly<Record<string, string>>,
  fields: readonly MessageField[] = messageFields,
): RenderedMessage {
  const valueOf = new Map(
    Object.entries(values).map(([name, value]) => [foldFieldName(name), value.trim()]),
  );
  const missing = new Set<string>();
  const unknown = new Set<string>();
  const pieces = parseMessage(text, fields).map((part) => {
    switch (part.kind) {
      case 'text':
        return part.text;
      case 'unknown':
        unknown.add(part.written);
        return '';
      case 'field': {
        const value = valueOf.get(foldFieldName(part.field.name));
        if (!value) missing.add(part.field.name);
        return value ?? '';
      }
    }
  });
  return missing.size + unknown.size > 0
    ? { missing: [...missing], unknown: [...unknown] }
    : { text: pieces.join('').normalize('NFC').trim() };
}

/**
 * Whether a phone that stands for several children gets the message once per student: it does when
 * the text carries a value of each student beyond name and class, such as an amount due.
 */
export function isOncePerStudent(
  text: string,
  fields: readonly MessageField[] = messageFields,
): boolean {
  return parseMessage(text, fields).some(
    (part) => part.kind === 'field' && part.field.sharing === 'one-per-student',
  );
}
