import { gradeOfClass, normaliseClassName } from '../roster/class-name.js';
import { firstGrade, nextOfClass } from './next-class-name.js';
import type {
  ClassBefore,
  PlannedClass,
  RollOverChoices,
  RollOverConflict,
  RollOverPlan,
} from './roll-over-plan.js';

/**
 * Plans the move of a school into its next year: each class goes up a grade under its own name, the
 * last grade graduates, repeaters stay in theirs, the first grade has its classes and nobody in them
 * yet. Students of a class whose name tells no grade stay out.
 * @param classes of the present year, in an order that does not change
 * @param startYear the calendar year in which the new school year begins
 */
export function planRollOver(
  classes: readonly ClassBefore[],
  startYear: number,
  choices: RollOverChoices,
): RollOverPlan {
  const conflicts: RollOverConflict[] = [];
  const planned = plannedClasses(classes, choices, conflicts);
  const plan: RollOverPlan = {
    startYear,
    startsOn: choices.startsOn,
    classes: [...planned.values()],
    enrolments: [],
    graduates: [],
    leftOut: [],
    conflicts,
  };
  const repeaters = new Map(
    choices.repeaters.map(({ studentId, className }) => [studentId, className]),
  );
  for (const present of classes) {
    const fromClassId = present.id;
    const next = nextOfClass(present.name, present.grade);
    for (const studentId of present.studentIds) {
      if (repeaters.has(studentId)) {
        const wanted = findClass(planned, repeaters.get(studentId) ?? present.name);
        repeaters.delete(studentId);
        if (wanted !== undefined) {
          plan.enrolments.push({ studentId, fromClassId, className: wanted.name, repeats: true });
        } else {
          plan.leftOut.push({ studentId, fromClassId, reason: 'nowhere-to-repeat' });
        }
      } else if (next.kind === 'moves-up') {
        plan.enrolments.push({ studentId, fromClassId, className: next.name, repeats: false });
      } else if (next.kind === 'graduates') {
        plan.graduates.push({ studentId, fromClassId });
      } else {
        plan.leftOut.push({ studentId, fromClassId, reason: 'class-unclear' });
      }
    }
  }
  for (const studentId of repeaters.keys()) {
    conflicts.push({ kind: 'repeater-unknown', about: studentId });
  }
  return plan;
}

function plannedClasses(
  classes: readonly ClassBefore[],
  choices: RollOverChoices,
  conflicts: RollOverConflict[],
): Map<string, PlannedClass> {
  const planned = new Map<string, PlannedClass>();
  for (const name of entryClasses(classes, choices)) {
    if (gradeOfClass(name) === firstGrade) {
      planned.set(name, { name, grade: firstGrade, fromClassId: null, accountId: null });
    } else {
      conflicts.push({ kind: 'entry-class-of-another-grade', about: name });
    }
  }
  for (const { id, name, grade } of classes) {
    const next = nextOfClass(name, grade);
    if (next.kind !== 'moves-up') continue;
    planned.set(next.name, {
      ...{ name: next.name, grade: next.grade, fromClassId: id, accountId: null },
    });
  }
  assignTeachers(planned, choices, conflicts);
  return planned;
}

function entryClasses(
  classes: readonly ClassBefore[],
  { entryClasses: chosen }: RollOverChoices,
): string[] {
  if (chosen !== null) return chosen.map(normalised);
  return classes
    .filter(({ name, grade }) => {
      const next = nextOfClass(name, grade);
      return next.kind === 'moves-up' && next.grade === firstGrade + 1;
    })
    .map(({ name }) => name);
}

function assignTeachers(
  planned: Map<string, PlannedClass>,
  { teachers }: RollOverChoices,
  conflicts: RollOverConflict[],
): void {
  const busy = new Set<string>();
  for (const { className, accountId } of teachers) {
    const taught = findClass(planned, className);
    if (taught === undefined) {
      conflicts.push({ kind: 'class-unknown', about: className });
    } else if (taught.accountId !== null || busy.has(accountId)) {
      conflicts.push({ kind: 'teacher-twice', about: className });
    } else {
      taught.accountId = accountId;
      busy.add(accountId);
    }
  }
}

function findClass(
  planned: ReadonlyMap<string, PlannedClass>,
  name: string,
): PlannedClass | undefined {
  return planned.get(name) ?? planned.get(normalised(name));
}

/** The spelling in which uploads and the enrolment system name their classes. */
function normalised(name: string): string {
  return normaliseClassName(name.normalize('NFC'));
}
