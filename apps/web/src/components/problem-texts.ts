import { ApiProblem, type FieldProblem } from '../platform/api/api-problem.js';
import type { Messages } from '../platform/messages/messages.js';
import type { MessageKey } from '../platform/messages/message-registry.js';

export type ErrorWords = Pick<Messages, 't' | 'language'>;

const fieldTexts: Readonly<Record<string, MessageKey>> = {
  isNotEmpty: 'components.field.missing',
  isDefined: 'components.field.missing',
  minLength: 'components.field.too-short',
  maxLength: 'components.field.too-long',
  missing: 'components.field.missing',
};

/** What happened, in a sentence or two: the API's own words where it has some, and how many fields are wrong. */
export function problemText(error: unknown, { t, language }: ErrorWords): string {
  if (!(error instanceof ApiProblem)) return t('components.problem.failed');
  if (error.kind === 'unreachable') return t('components.problem.unreachable');
  const fields = new Set(error.fields.map(({ field }) => field)).size;
  if (error.code === 'request.invalid' && fields > 0) {
    return t('components.problem.fields', { count: fields });
  }
  const text = error.detail?.[language] ?? t('components.problem.failed');
  const { reference } = error;
  return reference === undefined
    ? text
    : `${text} ${t('components.problem.reference', { reference })}`;
}

/** What is wrong with a field. */
export function fieldText({ code, texts }: FieldProblem, { t, language }: ErrorWords): string {
  return texts?.[language] ?? t(fieldTexts[code] ?? 'components.field.wrong');
}

/**
 * The problems of a form by field, the first of each, for `form.setErrors`.
 * @param shown the fields that the form has; what is wrong with another one belongs in a notice
 */
export function fieldErrors(
  error: unknown,
  shown: readonly string[],
  words: ErrorWords,
): Record<string, string> {
  if (!(error instanceof ApiProblem)) return {};
  const found: Record<string, string> = {};
  for (const problem of error.fields) {
    if (shown.includes(problem.field)) found[problem.field] ??= fieldText(problem, words);
  }
  return found;
}
