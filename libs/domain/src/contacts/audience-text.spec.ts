import type { AudienceRule } from './audience-rule.js';
import { audienceText } from './audience-text.js';

test.each<[AudienceRule, string[], string, string]>([
  [{ kind: 'school' }, [], 'Toàn trường', 'The whole school'],
  [{ kind: 'grades', grades: [10] }, [], 'Khối 10', 'Grade 10'],
  [{ kind: 'grades', grades: [10, 12] }, [], 'Khối 10, 12', 'Grades 10, 12'],
  [{ kind: 'classes', classIds: ['a'] }, ['10A1'], 'Lớp 10A1', 'Class 10A1'],
  [
    { kind: 'classes', classIds: ['a', 'b'] },
    ['10A1', '10A2'],
    'Lớp 10A1, 10A2',
    'Classes 10A1, 10A2',
  ],
  [
    { kind: 'classes', classIds: ['a'] },
    [],
    'Lớp không còn trong năm học',
    'Classes that are no longer there',
  ],
])('%j of the classes %j', (rule, names, vi, en) => {
  expect(audienceText(rule, names)).toEqual({ vi, en });
});
