import { type ErrorWords, fieldErrors } from '../../../components/problem-texts.js';
import { ApiProblem } from '../../../platform/api/api-problem.js';

/** What is wrong with each field of a form, and whatever is told of none of them. */
export interface FormErrors {
  fields: Readonly<Record<string, string>>;
  rest: unknown;
}

/** Every field that the API tells of, by its path: the forms of gateways show all that there are. */
export function formErrors(error: unknown, words: ErrorWords): FormErrors {
  if (!(error instanceof ApiProblem)) return { fields: {}, rest: error };
  const fields = fieldErrors(
    error,
    error.fields.map(({ field }) => field),
    words,
  );
  return { fields, rest: error };
}

/** The first field that is wrong takes the focus, once it says so. */
export function goToWrongField(form: HTMLFormElement | null): void {
  requestAnimationFrame(() =>
    form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-error] input')?.focus(),
  );
}
