import type { AudienceRule } from '../contacts/audience-rule.js';

/** The classes of one grade, in a school of thirty classes and three grades. */
const classesOfGrade = 10;

/**
 * Whether an audience is wider than one grade, and so counts as the whole school: one that picks
 * every grade or class by name reaches the same people.
 */
export function isSchoolWide(rule: AudienceRule): boolean {
  switch (rule.kind) {
    case 'school':
      return true;
    case 'grades':
      return rule.grades.length > 1;
    case 'classes':
      return rule.classIds.length > classesOfGrade;
  }
}
