/** What may be wrong with a list of ids. */
export type ListProblemCode = 'empty' | 'not-an-id' | 'too-many';

const uuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/** A list of ids from outside, each once and in order; an absent one is empty. */
export function listOf(
  value: unknown,
  most: number,
): { ids: string[]; problem?: never } | { ids?: never; problem: ListProblemCode } {
  if (value === undefined) return { ids: [] };
  if (!Array.isArray(value)) return { problem: 'empty' };
  if (value.length > most) return { problem: 'too-many' };
  if (!value.every(isId)) return { problem: 'not-an-id' };
  return { ids: [...new Set(value.map((id) => id.toLowerCase()))].sort() };
}

export function isId(value: unknown): value is string {
  return typeof value === 'string' && uuid.test(value);
}
