/**
 * The same view with every `can` of it, however deep, saying no: of a school year that is over nothing
 * is changed any more.
 */
export function readOnly<View>(view: View): View {
  return refused(view, false) as View;
}

function refused(value: unknown, isPermission: boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => refused(one, isPermission));
  if (value === null || typeof value !== 'object') {
    return isPermission && typeof value === 'boolean' ? false : value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      refused(one, isPermission || name === 'can'),
    ]),
  );
}
