/**
 * An array as PostgreSQL reads it, of values that need no quotation marks there: numbers, booleans, UUIDs,
 * timestamps and our own references. The driver quotes every value of an array, which costs more than all
 * else of a statement that runs thousands of times.
 */
export const plainArray = (
  values: readonly (string | number | boolean | null | undefined)[],
): string => `{${values.map((value) => value ?? 'NULL').join(',')}}`;
