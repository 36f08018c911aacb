import type { Schemas } from '@lien-lac/contract';
import {
  isPrivileged,
  readEmailAddress,
  type Role,
  usernameFor,
  usernamePattern,
} from '@lien-lac/domain';

/** A new account as it is written, before it is anything. */
export interface AccountDraft {
  displayName: string;
  /** Undefined while it follows the name. */
  username: string | undefined;
  role: Role | '';
  email: string;
  /** The class of a homeroom teacher; empty for none. */
  classId: string;
}

export type AccountField = 'displayName' | 'username' | 'role' | 'email';

export const emptyDraft: AccountDraft = {
  ...{ displayName: '', username: undefined, role: '', email: '', classId: '' },
};

/** The username as the field shows it. */
export function shownUsername({ username, displayName }: AccountDraft): string {
  return username ?? usernameFor(displayName) ?? '';
}

export type NextStep = 'second-person' | 'mailed' | 'handed-over';

/** What comes after the account is made, so that it can be said before. */
export function nextStepOf({ role, email }: AccountDraft): NextStep | undefined {
  if (role === '') return undefined;
  if (isPrivileged(role)) return 'second-person';
  return email.trim() === '' ? 'handed-over' : 'mailed';
}

/** What the API is asked for; or the fields that are not right yet. */
export function readAccountDraft(
  draft: AccountDraft,
): { body: Schemas['NewAccountBody'] } | { wrong: AccountField[] } {
  const { role } = draft;
  const displayName = draft.displayName.trim();
  const typed = draft.email.trim();
  const email = typed === '' ? null : readEmailAddress(typed);
  const username = shownUsername(draft).trim();
  const needsEmail = role !== '' && isPrivileged(role);
  const wrong: AccountField[] = [
    ...(displayName === '' ? (['displayName'] as const) : []),
    ...(usernamePattern.test(username) ? [] : (['username'] as const)),
    ...(role === '' ? (['role'] as const) : []),
    ...(email === null && (typed !== '' || needsEmail) ? (['email'] as const) : []),
  ];
  if (wrong.length > 0 || role === '') return { wrong };
  return { body: { displayName, username, role, email } };
}
