import type { RollOverPlan } from './roll-over-plan.js';

/** One thing in which the school has become another since a move up was looked at. */
export interface RollOverDifference {
  kind: 'student' | 'class' | 'first-day';
  /** The student's id, the class's name, or the year. */
  about: string;
  /** Where the student went, what the class came from; null for nowhere. */
  before: string | null;
  now: string | null;
}

/** Where two plans of one move up differ. Plans that differ in nothing write the same. */
export function rollOverDifferences(before: RollOverPlan, now: RollOverPlan): RollOverDifference[] {
  const year = String(now.startYear);
  const differences = [
    ...compare('student', placesOf(before), placesOf(now)),
    ...compare('class', classesOf(before), classesOf(now)),
  ];
  if (before.startYear !== now.startYear || before.startsOn !== now.startsOn) {
    differences.push({
      kind: 'first-day',
      about: year,
      before: before.startsOn,
      now: now.startsOn,
    });
  }
  return differences;
}

/** Where each student goes: a class, `graduates`, or the reason for staying out. */
function placesOf(plan: RollOverPlan): Map<string, string> {
  return new Map([
    ...plan.enrolments.map(({ studentId, className }) => [studentId, className] as const),
    ...plan.graduates.map(({ studentId }) => [studentId, 'graduates'] as const),
    ...plan.leftOut.map(({ studentId, reason }) => [studentId, reason] as const),
  ]);
}

function classesOf(plan: RollOverPlan): Map<string, string> {
  return new Map(
    plan.classes.map(({ name, fromClassId, accountId }) => [
      name,
      `${fromClassId ?? 'new'}, ${accountId ?? 'without a teacher'}`,
    ]),
  );
}

function compare(
  kind: RollOverDifference['kind'],
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): RollOverDifference[] {
  return [...new Set([...before.keys(), ...now.keys()])]
    .filter((about) => before.get(about) !== now.get(about))
    .map((about) => ({
      ...{ kind, about, before: before.get(about) ?? null, now: now.get(about) ?? null },
    }));
}
