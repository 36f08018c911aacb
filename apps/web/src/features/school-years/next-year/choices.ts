import type { Schemas } from '@lien-lac/contract';

export type RollOver = Schemas['RollOverPreviewView'];
export type ClassMove = Schemas['ClassRollOverView'];

/** A student who stays in the grade. */
export interface Repeater {
  studentId: string;
  fullName: string;
  className: string;
  /** A class of the next year; null for the one of the same name. */
  toClassName: string | null;
}

/** What CGCN decides about the next school year, as it is typed. */
export interface NextYearChoices {
  /** Empty for the day that the school's habit gives. */
  startsOn: string;
  repeaters: Repeater[];
  /** The classes of the new first grade; null for those of this year by name. */
  entryClasses: string[] | null;
  /** The homeroom teachers' accounts, by the name of the class of the next year. */
  teachers: Record<string, string>;
}

export const noChoices: NextYearChoices = {
  startsOn: '',
  repeaters: [],
  entryClasses: null,
  teachers: {},
};

/** As the API is asked for a preview. */
export function bodyOf({
  startsOn,
  repeaters,
  entryClasses,
  teachers,
}: NextYearChoices): Schemas['RollOverPreviewBody'] {
  return {
    ...(startsOn === '' ? {} : { startsOn }),
    repeaters: repeaters.map(({ studentId, toClassName }) => ({
      studentId,
      ...(toClassName === null ? {} : { className: toClassName }),
    })),
    ...(entryClasses === null ? {} : { entryClasses }),
    teachers: Object.entries(teachers).map(([className, accountId]) => ({ className, accountId })),
  };
}

/** With a teacher for a class of the next year, or with none. */
export function withTeacher(
  choices: NextYearChoices,
  className: string,
  accountId: string | null,
): NextYearChoices {
  const others = Object.entries(choices.teachers).filter(([name]) => name !== className);
  return {
    ...choices,
    teachers: Object.fromEntries(accountId === null ? others : [...others, [className, accountId]]),
  };
}

/**
 * Every teacher of a class of this year with the class that it becomes; whoever is chosen already, and
 * classes that have somebody, stay as they are.
 * @param teacherOf the teacher of a class of this year, by its id
 */
export function withTeachersMovingUp(
  choices: NextYearChoices,
  moves: readonly ClassMove[],
  teacherOf: ReadonlyMap<string, string>,
): NextYearChoices {
  const teachers = { ...choices.teachers };
  for (const { fromClassId, to } of moves) {
    const accountId = fromClassId === null ? undefined : teacherOf.get(fromClassId);
    if (to === null || accountId === undefined || teachers[to] !== undefined) continue;
    if (!Object.values(teachers).includes(accountId)) teachers[to] = accountId;
  }
  return { ...choices, teachers };
}

/** Without a class of the new first grade, and without the teacher who was to have it. */
export function withoutEntryClass(
  choices: NextYearChoices,
  present: readonly string[],
  name: string,
): NextYearChoices {
  return {
    ...withTeacher(choices, name, null),
    entryClasses: present.filter((each) => each !== name),
  };
}
