import { listOf, type ListProblemCode } from './audience-lists.js';

/** Who of an audience gets nothing after all. Only lists that name somebody are there. */
export interface AudienceException {
  classIds?: string[];
  groupIds?: string[];
  studentIds?: string[];
  /**
   * Recipients that were unticked, by the contacts behind them: a contact is a guardian of a student
   * with a phone or an address, so it stays the same person whatever else comes to the list.
   */
  contactIds?: string[];
}

const most = { classIds: 200, groupIds: 100, studentIds: 2_000, contactIds: 2_000 } as const;
const lists = ['classIds', 'groupIds', 'studentIds', 'contactIds'] as const;

export type AudienceExceptionField = 'except' | `except.${(typeof lists)[number]}`;

/** Reads what is left out; nothing where nobody is. */
export function readAudienceException(value: unknown): {
  except?: AudienceException;
  problem?: { field: AudienceExceptionField; code: ListProblemCode | 'does-not-belong' };
} {
  if (value === undefined) return {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { problem: { field: 'except', code: 'empty' } };
  }
  const given = value as Record<string, unknown>;
  // A misspelt exception must not leave somebody in.
  if (Object.keys(given).some((name) => !(lists as readonly string[]).includes(name))) {
    return { problem: { field: 'except', code: 'does-not-belong' } };
  }
  const except: AudienceException = {};
  for (const list of lists) {
    const { ids, problem } = listOf(given[list], most[list]);
    if (problem !== undefined) return { problem: { field: `except.${list}`, code: problem } };
    if (ids.length > 0) except[list] = ids;
  }
  return Object.keys(except).length === 0 ? {} : { except };
}
