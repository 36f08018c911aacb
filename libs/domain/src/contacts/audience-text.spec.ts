import type { AudienceRule } from './audience-rule.js';
import { audienceText, type AudienceNames } from './audience-text.js';

test.each<[AudienceRule, Partial<AudienceNames>, string, string]>([
  [{ kind: 'school' }, {}, 'Toàn trường', 'The whole school'],
  [{ kind: 'grades', grades: [10] }, {}, 'Khối 10', 'Grade 10'],
  [{ kind: 'grades', grades: [10, 12] }, {}, 'Khối 10, 12', 'Grades 10, 12'],
  [{ kind: 'classes', classIds: ['a'] }, { classes: ['10A1'] }, 'Lớp 10A1', 'Class 10A1'],
  [
    { kind: 'classes', classIds: ['a', 'b'] },
    { classes: ['10A1', '10A2'] },
    'Lớp 10A1, 10A2',
    'Classes 10A1, 10A2',
  ],
  [
    { kind: 'classes', classIds: ['a'] },
    {},
    'Lớp không còn trong năm học',
    'Classes that are no longer there',
  ],
  [
    { kind: 'picked', groupIds: ['a'], studentIds: ['b', 'c'] },
    { groups: ['Bán trú'] },
    'Nhóm Bán trú và 2 học sinh',
    'Group Bán trú and 2 students',
  ],
  [{ kind: 'picked', groupIds: [], studentIds: ['b'] }, {}, '1 học sinh', '1 student'],
  [
    { kind: 'picked', groupIds: ['a'], studentIds: [] },
    {},
    'Nhóm không còn',
    'Groups that are no longer there',
  ],
  [{ kind: 'sheet', sheetId: 'a', columns: [] }, {}, 'Theo bảng tải lên', 'By an uploaded sheet'],
  [
    {
      kind: 'school',
      except: { classIds: ['a'], groupIds: ['b'], studentIds: ['c'], contactIds: ['d'] },
    },
    { exceptClasses: ['10A1'], exceptGroups: ['Bán trú'] },
    'Toàn trường, trừ lớp 10A1, nhóm Bán trú, 1 học sinh, 1 liên lạc bỏ chọn',
    'The whole school, without class 10A1, group Bán trú, 1 student, 1 unticked contact',
  ],
])('%j of %j', (rule, names, vi, en) => {
  const none = { classes: [], groups: [], exceptClasses: [], exceptGroups: [] };
  expect(audienceText(rule, { ...none, ...names })).toEqual({ vi, en });
});
