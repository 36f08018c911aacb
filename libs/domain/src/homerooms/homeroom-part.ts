/**
 * The part a person has in the homeroom of a class. Each brings the rights of the class's teacher, on
 * the days for which it is held and on no other.
 *
 * - `teacher`: whose class it is (GVCN); one at a time, and nobody's second one.
 * - `deputy`: stands beside the teacher, until further notice.
 * - `substitute`: stands in for some days that are known beforehand.
 */
export const homeroomParts = ['teacher', 'deputy', 'substitute'] as const;
export type HomeroomPart = (typeof homeroomParts)[number];

/** How an assignment stands on a day. */
export const homeroomTimes = ['planned', 'current', 'ended'] as const;
export type HomeroomTime = (typeof homeroomTimes)[number];

/**
 * Whether an assignment is held on a day, is yet to begin, or is over.
 * @param held the first and the last day, YYYY-MM-DD; `until` null for one without an end. One that
 * was taken back on its first day ends before it begins, and was never held.
 * @param day YYYY-MM-DD
 */
export function homeroomTimeOn(
  held: { from: string; until: string | null },
  day: string,
): HomeroomTime {
  if (held.until !== null && (held.until < day || held.until < held.from)) return 'ended';
  return held.from > day ? 'planned' : 'current';
}
