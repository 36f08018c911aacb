import type { AudienceRule } from '../contacts/audience-rule.js';

/** The classes of one grade, in a school of thirty classes and three grades, and their students. */
const classesOfGrade = 10;
const studentsOfGrade = 450;

/**
 * Whether an audience is wider than one grade, and so counts as the whole school: one that picks
 * every grade or class by name reaches the same people. How wide a group or a sheet is, the rule does
 * not say, so they count as wide.
 */
export function isSchoolWide(rule: AudienceRule): boolean {
  switch (rule.kind) {
    case 'school':
    case 'sheet':
      return true;
    case 'grades':
      return rule.grades.length > 1;
    case 'classes':
      return rule.classIds.length > classesOfGrade;
    case 'picked':
      return rule.groupIds.length > 0 || rule.studentIds.length > studentsOfGrade;
  }
}
