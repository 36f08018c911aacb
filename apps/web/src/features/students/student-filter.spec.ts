import { readFilter } from './student-filter.js';

const classId = '0b6cf3bb-3a52-4c3f-9f3e-8f0a4fb5f6a1';

describe('the filter of the list of students', () => {
  it.each([
    { search: {}, filter: {} },
    { search: { needs: 'confirmation', grade: 10 }, filter: { needs: 'confirmation', grade: 10 } },
    { search: { origin: 'teacher' }, filter: {} },
    {
      search: { needs: 'confirmation', origin: 'teacher' },
      filter: { needs: 'confirmation', origin: 'teacher' },
    },
    { search: { needs: 'mending', classId }, filter: { needs: 'mending', classId } },
    { search: { grade: '11' }, filter: { grade: 11 } },
    { search: { grade: 10, classId }, filter: { classId } },
    { search: { needs: 'lunch', grade: 13, classId: '10A1' }, filter: {} },
    { search: { grade: '1.5', q: 'Minh Anh' }, filter: {} },
    { search: { schoolYear: '2025', classId }, filter: { schoolYear: 2025, classId } },
    { search: { schoolYear: 2025, needs: 'mending' }, filter: { schoolYear: 2025 } },
    { search: { schoolYear: 'xưa' }, filter: {} },
  ])('reads $search', ({ search, filter }) => {
    expect(readFilter(search)).toEqual(filter);
  });
});
