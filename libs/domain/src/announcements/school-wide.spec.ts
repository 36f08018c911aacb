import type { AudienceRule } from '../contacts/audience-rule.js';
import { isSchoolWide } from './school-wide.js';

const classes = (count: number): AudienceRule => ({
  kind: 'classes',
  classIds: Array.from({ length: count }, (_, index) => String(index)),
});
const students = (count: number): AudienceRule => ({
  ...{ kind: 'picked', groupIds: [] },
  studentIds: Array.from({ length: count }, (_, index) => String(index)),
});

describe('An audience', () => {
  it.each<[string, AudienceRule, boolean]>([
    ['the school', { kind: 'school' }, true],
    ['one grade', { kind: 'grades', grades: [11] }, false],
    ['two grades', { kind: 'grades', grades: [10, 12] }, true],
    ['every grade', { kind: 'grades', grades: [10, 11, 12] }, true],
    ['one class', classes(1), false],
    ['the classes of a grade', classes(10), false],
    ['more classes than a grade has', classes(11), true],
    ['a group of any size', { kind: 'picked', groupIds: ['a'], studentIds: [] }, true],
    ['one student', { kind: 'picked', groupIds: [], studentIds: ['a'] }, false],
    ['more students than a grade has', students(451), true],
    ['a sheet of any size', { kind: 'sheet', sheetId: 'a', columns: [] }, true],
  ])('of %s counts as the whole school: that is told', (_what, rule, expected) => {
    expect(isSchoolWide(rule)).toBe(expected);
  });
});
