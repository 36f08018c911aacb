import type { Schemas } from '@lien-lac/contract';
import { guardianCandidates } from './guardian-candidates.js';

type Student = Schemas['StudentView'];

const guardian = (id: string, fullName: string | null, phone: string): Student['guardians'][0] =>
  ({
    ...{ id, fullName, relationship: 'mother' },
    contacts: [{ phone }],
  }) as unknown as Student['guardians'][0];

const student = (fullName: string, ...guardians: Student['guardians']): Student => ({
  ...{ id: fullName, fullName, classId: 'c', className: '10A1', guardians },
});

const students = [
  student('Trần An', guardian('1', 'Nguyễn Thị Hoà', '+84900000001')),
  student('Trần Bình', guardian('1', 'Nguyễn Thị Hoà', '+84900000001')),
  student(
    'Lê Hoà',
    guardian('2', 'Lê Văn Tú', '+84900000002'),
    guardian('3', null, '+84900000003'),
  ),
];

const idsFor = (q: string): string[] => guardianCandidates(students, q).map(({ id }) => id);

describe('Who may be meant', () => {
  it('is a guardian with the name, however its marks are set, once with all children', () => {
    const [found, ...others] = guardianCandidates(students, 'hòa nguyen');
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      ...{ id: '1', phones: ['+84900000001'] },
      children: [{ name: 'Trần An' }, { name: 'Trần Bình' }],
    });
  });

  it.each([
    ['0900 000 003', ['3']],
    ['+84900000002', ['2']],
    ['00002', ['2']],
  ])('is who has the number %s', (q, ids) => {
    expect(idsFor(q)).toEqual(ids);
  });

  it('is any guardian of the children where only those have the name', () => {
    expect(idsFor('Trần An')).toEqual(['1', '2', '3']);
    expect(guardianCandidates([], 'Trần An')).toEqual([]);
  });
});
