/** One value of a thing, before a deed and after it; undefined where there was none. */
export interface ChangedValue {
  field: string;
  before: unknown;
  after: unknown;
}

/**
 * What a deed changed, value by value, in the order in which the trail names them. What is the same on
 * both sides is left out.
 */
export function changedValues(
  before: Readonly<Record<string, unknown>> | null,
  after: Readonly<Record<string, unknown>> | null,
): ChangedValue[] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return names
    .map((field) => ({ field, before: before?.[field], after: after?.[field] }))
    .filter((value) => JSON.stringify(value.before) !== JSON.stringify(value.after));
}

/** Whether there is nothing to show of a value. */
export function isNothing(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}
