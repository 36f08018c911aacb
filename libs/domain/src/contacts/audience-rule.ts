import { isId, listOf, type ListProblemCode } from './audience-lists.js';
import {
  type AudienceException,
  type AudienceExceptionField,
  readAudienceException,
} from './audience-exception.js';

/** Whose guardians a message is for, before any of them is looked up. */
export type AudienceRule = AudienceScope & {
  /** Who of them is left out; absent where nobody is. */
  except?: AudienceException;
};

/** Whom it takes in. */
export type AudienceScope =
  | { kind: 'school' }
  | { kind: 'grades'; grades: number[] }
  | { kind: 'classes'; classIds: string[] }
  /** Whoever is in one of the saved groups, and the students named beside them; either may be empty. */
  | { kind: 'picked'; groupIds: string[]; studentIds: string[] }
  /**
   * The students of an uploaded sheet, whose columns are fields of the text. The columns stand here
   * too, so that what a text may say is known from the rule alone; a sheet never changes.
   */
  | { kind: 'sheet'; sheetId: string; columns: string[] };

export const audienceKinds = [
  'school',
  'grades',
  'classes',
  'picked',
  'sheet',
] as const satisfies readonly AudienceRule['kind'][];

/** What is wrong with an audience rule, and in which of its fields. */
export interface AudienceRuleProblem {
  field:
    | 'kind'
    | 'grades'
    | 'classIds'
    | 'groupIds'
    | 'studentIds'
    | 'sheetId'
    | 'columns'
    | AudienceExceptionField;
  code: 'unknown-kind' | 'not-a-grade' | 'does-not-belong' | ListProblemCode;
}

export type AudienceRuleReading =
  | { rule: AudienceRule; problem?: never }
  | { rule?: never; problem: AudienceRuleProblem };

/** More classes than any school has in a year. */
const mostClasses = 200;
const mostGroups = 100;
/** More is a group or a sheet. */
const mostStudents = 2_000;
/** As many as a sheet's columns become fields. */
export const mostSheetColumns = 30;

/** Which fields belong to which kind. */
const fieldsOf = {
  school: [],
  grades: ['grades'],
  classes: ['classIds'],
  picked: ['groupIds', 'studentIds'],
  sheet: ['sheetId', 'columns'],
} as const satisfies Record<AudienceRule['kind'], readonly string[]>;
const allFields = Object.values(fieldsOf).flat();

/**
 * Reads an audience rule that came from outside. Each grade, class, group and student is kept once, in
 * order, so that two rules for one audience are equal. Whether they exist, the rule cannot tell.
 */
export function readAudienceRule(value: unknown): AudienceRuleReading {
  const given = Object(value) as Record<string, unknown>;
  const { kind } = given;
  if (!isKind(kind)) return { problem: { field: 'kind', code: 'unknown-kind' } };
  // What was meant as a narrow audience must not become a wide one in silence.
  const own: readonly string[] = fieldsOf[kind];
  const stray = allFields.find((field) => !own.includes(field) && given[field] !== undefined);
  if (stray !== undefined) return { problem: { field: stray, code: 'does-not-belong' } };
  const scope = readScope(kind, given);
  if ('problem' in scope) return scope;
  const { except, problem } = readAudienceException(given.except);
  if (problem !== undefined) return { problem };
  return { rule: except === undefined ? scope.rule : { ...scope.rule, except } };
}

function readScope(
  kind: AudienceRule['kind'],
  given: Record<string, unknown>,
): { rule: AudienceScope } | { problem: AudienceRuleProblem } {
  switch (kind) {
    case 'school':
      return { rule: { kind } };
    case 'grades': {
      const { grades } = given;
      if (!Array.isArray(grades) || grades.length === 0) return wrong('grades', 'empty');
      if (!grades.every(isGrade)) return wrong('grades', 'not-a-grade');
      return { rule: { kind, grades: [...new Set(grades)].sort((a, b) => a - b) } };
    }
    case 'classes': {
      const classes = listOf(given.classIds, mostClasses);
      if (classes.problem !== undefined) return wrong('classIds', classes.problem);
      if (classes.ids.length === 0) return wrong('classIds', 'empty');
      return { rule: { kind, classIds: classes.ids } };
    }
    case 'picked': {
      const groups = listOf(given.groupIds, mostGroups);
      if (groups.problem !== undefined) return wrong('groupIds', groups.problem);
      const students = listOf(given.studentIds, mostStudents);
      if (students.problem !== undefined) return wrong('studentIds', students.problem);
      if (groups.ids.length + students.ids.length === 0) return wrong('studentIds', 'empty');
      return { rule: { kind, groupIds: groups.ids, studentIds: students.ids } };
    }
    case 'sheet': {
      const { sheetId, columns } = given;
      if (!isId(sheetId)) return wrong('sheetId', sheetId === undefined ? 'empty' : 'not-an-id');
      if (!Array.isArray(columns) || !columns.every((name) => typeof name === 'string')) {
        return wrong('columns', 'empty');
      }
      if (columns.length > mostSheetColumns) return wrong('columns', 'too-many');
      return { rule: { kind, sheetId: sheetId.toLowerCase(), columns } };
    }
  }
}

function isKind(value: unknown): value is AudienceRule['kind'] {
  return (audienceKinds as readonly unknown[]).includes(value);
}

function isGrade(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 12;
}

function wrong(
  field: AudienceRuleProblem['field'],
  code: AudienceRuleProblem['code'],
): { problem: AudienceRuleProblem } {
  return { problem: { field, code } };
}
