/** A class of the present year with those who are in it until its end. */
export interface ClassBefore {
  id: string;
  name: string;
  grade: number | null;
  studentIds: readonly string[];
}

/** What CGCN decides about the new school year. */
export interface RollOverChoices {
  /** Its first day, YYYY-MM-DD. */
  startsOn: string;
  /** Who stays in the grade, and in which class of the new year; null for the one of the same name. */
  repeaters: readonly { studentId: string; className: string | null }[];
  /** The classes of the new first grade, still empty; null for those of this year by name. */
  entryClasses: readonly string[] | null;
  /** Homeroom teachers; a class that is not named is without one. */
  teachers: readonly { className: string; accountId: string }[];
}

/** A class of the new year. */
export interface PlannedClass {
  name: string;
  grade: number;
  /** The class that becomes it; null for one that is new. */
  fromClassId: string | null;
  /** Its homeroom teacher. */
  accountId: string | null;
}

/** Why a student has no class to go to. */
export const leftOutReasons = ['class-unclear', 'nowhere-to-repeat'] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/** What is wrong with the choices, or doesn't go together. None of it may be left when the year is opened. */
export const rollOverConflictKinds = [
  /** The student who is to repeat is in no class. */
  'repeater-unknown',
  /** A first class of the new year is not named after the first grade. */
  'entry-class-of-another-grade',
  /** There will be no class of that name. */
  'class-unknown',
  /** One teacher, two classes; or two teachers, one class. */
  'teacher-twice',
  /** The account is nobody's who can have a homeroom: of another role, or disabled. */
  'teacher-unusable',
] as const;
export type RollOverConflictKind = (typeof rollOverConflictKinds)[number];

export interface RollOverConflict {
  kind: RollOverConflictKind;
  /** The class's name, or the id of the student. */
  about: string;
}

/** The whole move into a new school year. Every student of the year before stands in it once. */
export interface RollOverPlan {
  /** The calendar year in which the new school year begins. */
  startYear: number;
  startsOn: string;
  classes: PlannedClass[];
  /** Who goes into which class of the new year, `repeats` for who stays in the grade. */
  enrolments: { studentId: string; fromClassId: string; className: string; repeats: boolean }[];
  graduates: { studentId: string; fromClassId: string }[];
  leftOut: { studentId: string; fromClassId: string; reason: LeftOutReason }[];
  conflicts: RollOverConflict[];
}
