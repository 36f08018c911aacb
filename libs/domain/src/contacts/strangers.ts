import type { RosterReading } from '../roster/roster-reading.js';
import type { RosterPlan } from './roster-plan.js';

/**
 * Where in a file the students stand whom the plan would take out of a class that is not among these.
 * A teacher's list must not do that: moving a student is CGCN's.
 * @returns places in the list of students from which the plan was made
 */
export function strangersIn(plan: RosterPlan, ownClasses: readonly string[]): number[] {
  return plan.differences.flatMap(({ changes }, place) =>
    changes.some(
      ({ what, from }) => what === 'class' && from !== null && !ownClasses.includes(from),
    )
      ? [place]
      : [],
  );
}

/** The reading without these students, each of whom is shown back as a refused row. */
export function withoutStrangers(
  reading: RosterReading,
  strangers: readonly number[],
): RosterReading {
  if (strangers.length === 0) return reading;
  const refused = strangers.map((place) => {
    const { sheet, row, code } = reading.students[place]!;
    return {
      ...{ sheet, row, code: 'student-in-another-class' as const },
      ...(code === null ? {} : { student: code }),
    };
  });
  return {
    ...reading,
    students: reading.students.filter((_, place) => !strangers.includes(place)),
    refusedRows: [...reading.refusedRows, ...refused],
  };
}
