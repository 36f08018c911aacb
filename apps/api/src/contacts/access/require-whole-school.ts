import { type Action, mayDo } from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { CodedError } from '../../platform/errors/coded-error.js';

/**
 * For what is done to the school as a whole.
 * @throws CodedError `contact.whole-school-only` for a person whose permission reaches one class
 */
export function requireWholeSchool({ role }: Principal, action: Action): void {
  if (mayDo(role, action) !== 'all') throw new CodedError('contact.whole-school-only');
}
