import { createHash } from 'node:crypto';

/**
 * SHA-256, in hex, of what a body means: the order of an object's members and the white space between
 * them change nothing (RFC 8785 § 3.2.3 sorts them likewise).
 * @param body as a JSON parser gives it, nested no deeper than the parser's limit
 */
export function bodyHashOf(body: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(inOrder(body)) ?? 'nothing')
    .digest('hex');
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  // As pairs, so that a member called `__proto__` stays one.
  return {
    members: Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, member]) => [name, inOrder(member)]),
  };
}
