import { byNeed } from './class-order.js';
import type { SchoolClass } from './homeroom-queries.js';

const schoolClass = (name: string, teacher: string | null): SchoolClass => ({
  ...{ id: name, name, grade: 10, students: 45, deputies: [], substitutes: [] },
  teacher:
    teacher === null
      ? null
      : { accountId: teacher, displayName: teacher, from: '2026-09-01', until: null },
  can: { assignHomeroom: true },
});

describe('the order of the classes', () => {
  it('has those without a teacher first, and is the school’s otherwise', () => {
    const classes = [
      schoolClass('10A1', 'Hà'),
      schoolClass('10A2', null),
      schoolClass('10A10', 'Minh'),
      schoolClass('11A1', null),
    ];
    expect(byNeed(classes).map(({ name }) => name)).toEqual(['10A2', '11A1', '10A1', '10A10']);
  });
});
