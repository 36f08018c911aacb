import { messageFields, type MessageField } from './message-fields.js';

export type MessagePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly field: MessageField; readonly written: string }
  /** A pair of braces around something that is no known field, or a brace without its partner. */
  | { readonly kind: 'unknown'; readonly written: string };

/** A pair of braces with no brace inside, else a brace that stands alone. */
const braces = /\{[^{}]*\}|[{}]/gu;

/**
 * Splits a message into its text and its fields. The parts in order, each as it was written, give
 * the NFC of the text again. Braces are for fields alone: whatever else stands in them, or a brace
 * alone, is `unknown`, since it is more likely a misspelt field than meant for a parent's eyes.
 */
export function parseMessage(
  text: string,
  fields: readonly MessageField[] = messageFields,
): MessagePart[] {
  const known = new Map(fields.map((field) => [foldFieldName(field.name), field]));
  const normalized = text.normalize('NFC');
  const parts: MessagePart[] = [];
  let end = 0;
  for (const match of normalized.matchAll(braces)) {
    if (match.index > end) parts.push({ kind: 'text', text: normalized.slice(end, match.index) });
    const [written] = match;
    const field = written.length > 1 ? known.get(foldFieldName(written.slice(1, -1))) : undefined;
    parts.push(field ? { kind: 'field', field, written } : { kind: 'unknown', written });
    end = match.index + written.length;
  }
  if (end < normalized.length) parts.push({ kind: 'text', text: normalized.slice(end) });
  return parts;
}

/** The form in which two spellings of a field's name are the same. */
export function foldFieldName(name: string): string {
  return name.normalize('NFC').toLowerCase().trim().replace(/\s+/gu, ' ');
}
