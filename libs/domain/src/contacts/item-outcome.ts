/**
 * What became of one of many things that somebody decided at once.
 *
 * - `done`: by this request.
 * - `already`: it was so before; nothing changed.
 * - `refused`: it can't be, for the reason that is told with it; nothing changed.
 */
export const itemOutcomes = ['done', 'already', 'refused'] as const;
export type ItemOutcome = (typeof itemOutcomes)[number];
