import { messageFields, type MessageField } from './message-fields.js';
import { parseMessage } from './parse-message.js';
import { countSmsParts } from './sms-parts.js';

/** What is wrong with a text that somebody wants to send. */
export type MessageTextProblem =
  | { readonly code: 'message.empty' }
  /** `written` is what stands in braces, or a lone brace. */
  | { readonly code: 'message.unknown-field'; readonly written: string }
  | { readonly code: 'message.too-long' };

/**
 * Everything that keeps a text from being sent, each unknown field once, in the order of the text;
 * empty when it can be sent.
 */
export function messageTextProblems(
  text: string,
  fields: readonly MessageField[] = messageFields,
): MessageTextProblem[] {
  if (text.trim() === '') return [{ code: 'message.empty' }];
  const unknown = parseMessage(text, fields).flatMap((part) =>
    part.kind === 'unknown' ? [part.written] : [],
  );
  const problems: MessageTextProblem[] = [...new Set(unknown)].map((written) => ({
    code: 'message.unknown-field',
    written,
  }));
  return countSmsParts(text).tooLong ? [...problems, { code: 'message.too-long' }] : problems;
}
