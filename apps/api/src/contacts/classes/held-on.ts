/**
 * Whether the homeroom assignment `h` is held on a day. As `homeroomTimeOn` of the domain has it.
 * @param day a parameter or a column, such as `$1`
 */
export const heldOn = (day: string): string =>
  `h.held_from <= ${day}::date AND (h.held_until IS NULL OR h.held_until >= ${day}::date)`;
