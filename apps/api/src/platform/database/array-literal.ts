const plain = /^[\w.:+-]+$/;
const nothing = /^null$/i;

/**
 * An array as PostgreSQL reads it (§ 8.15.2 of its manual). The driver quotes and escapes every value, which
 * costs more than all else about a statement that runs thousands of times; numbers, ids and instants need
 * neither.
 */
export const arrayLiteral = (
  values: readonly (string | number | boolean | null | undefined)[],
): string => `{${values.map(element).join(',')}}`;

function element(value: string | number | boolean | null | undefined): string | number | boolean {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value !== 'string' || (plain.test(value) && !nothing.test(value))) return value;
  return `"${value.replace(/[\\"]/g, '\\$&')}"`;
}
