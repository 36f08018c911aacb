import type { SchoolClass } from './homeroom-queries.js';

/** Those without a teacher first, since somebody has to act there; else in the school's order. */
export function byNeed(classes: readonly SchoolClass[]): SchoolClass[] {
  return [
    ...classes.filter(({ teacher }) => teacher === null),
    ...classes.filter(({ teacher }) => teacher !== null),
  ];
}
