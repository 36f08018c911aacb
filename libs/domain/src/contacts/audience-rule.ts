/** Whose guardians a message is for, before any of them is looked up. */
export type AudienceRule =
  | { kind: 'school' }
  | { kind: 'grades'; grades: number[] }
  | { kind: 'classes'; classIds: string[] };

export const audienceKinds = [
  'school',
  'grades',
  'classes',
] as const satisfies readonly AudienceRule['kind'][];

/** What is wrong with an audience rule, and in which of its fields. */
export interface AudienceRuleProblem {
  field: 'kind' | 'grades' | 'classIds';
  code: 'unknown-kind' | 'empty' | 'not-a-grade' | 'not-an-id' | 'too-many' | 'does-not-belong';
}

export type AudienceRuleReading =
  { rule: AudienceRule; problem?: never } | { rule?: never; problem: AudienceRuleProblem };

/** More classes than any school has in a year. */
const mostClasses = 200;

const uuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/**
 * Reads an audience rule that came from outside. Each grade and class is kept once, in order, so
 * that two rules for one audience are equal. Whether the classes exist, the rule cannot tell.
 */
export function readAudienceRule(value: unknown): AudienceRuleReading {
  const { kind, grades, classIds } = Object(value) as Record<string, unknown>;
  if (kind !== 'grades' && grades !== undefined) return wrong('grades', 'does-not-belong');
  if (kind !== 'classes' && classIds !== undefined) return wrong('classIds', 'does-not-belong');
  switch (kind) {
    case 'school':
      return { rule: { kind } };
    case 'grades':
      if (!Array.isArray(grades) || grades.length === 0) return wrong('grades', 'empty');
      if (!grades.every(isGrade)) return wrong('grades', 'not-a-grade');
      return { rule: { kind, grades: [...new Set(grades)].sort((a, b) => a - b) } };
    case 'classes':
      if (!Array.isArray(classIds) || classIds.length === 0) return wrong('classIds', 'empty');
      if (classIds.length > mostClasses) return wrong('classIds', 'too-many');
      if (!classIds.every(isId)) return wrong('classIds', 'not-an-id');
      return { rule: { kind, classIds: [...new Set(classIds.map(lowerCase))].sort() } };
    default:
      return wrong('kind', 'unknown-kind');
  }
}

function isGrade(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 12;
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && uuid.test(value);
}

function lowerCase(text: string): string {
  return text.toLowerCase();
}

function wrong(
  field: AudienceRuleProblem['field'],
  code: AudienceRuleProblem['code'],
): AudienceRuleReading {
  return { problem: { field, code } };
}
