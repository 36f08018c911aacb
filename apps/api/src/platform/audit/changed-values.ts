/**
 * The values of a thing that a deed changed, before and after it, as the audit trail keeps them. What
 * stayed the same is left out; two values are the same when they are in JSON.
 * @returns nothing where nothing changed
 */
export function changedValues<T extends object>(
  before: T,
  after: T,
): { before?: Partial<T>; after?: Partial<T> } {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof T)[];
  const changed = names.filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  if (changed.length === 0) return {};
  const pick = (values: T): Partial<T> =>
    Object.fromEntries(changed.map((name) => [name, values[name] ?? null])) as Partial<T>;
  return { before: pick(before), after: pick(after) };
}
