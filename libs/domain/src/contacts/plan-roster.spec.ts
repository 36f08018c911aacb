import fc from 'fast-check';
import { searchKey } from '../names/search-key.js';
import { addGuardian } from '../roster/read-guardians.js';
import type { RosterGuardian, RosterStudent } from '../roster/roster-reading.js';
import { planRoster } from './plan-roster.js';
import { outcomeOf, type RosterPlan } from './roster-plan.js';
import type { SchoolRoster } from './school-roster.js';
import {
  countingIds,
  emptySchool,
  guardian,
  schoolAfter,
  student,
} from './testing/school-in-memory.js';

const [p1, p2, p3] = ['+84900000001', '+84900000002', '+84900000003'] as const;

function taken(rows: RosterStudent[], present = emptySchool, ids = 'first'): SchoolRoster {
  return schoolAfter(present, planRoster(rows, present, countingIds(ids)));
}

function again(rows: RosterStudent[], present: SchoolRoster): RosterPlan {
  return planRoster(rows, present, countingIds('again'));
}

const an = student({
  ...{ code: 'HS1', fullName: 'Trần Bảo An', dateOfBirth: '2010-01-02' },
  guardians: [guardian('father', 'Trần Văn Bình', p1), guardian('mother', 'Lê Thị Chi', p2)],
});

describe('a first roster', () => {
  it('is written whole, and every phone waits for confirmation as one contact', () => {
    const plan = planRoster([an], emptySchool, countingIds());
    expect(outcomeOf(plan)).toEqual({
      ...{ added: 1, changed: 0, unchanged: 0, moved: 0 },
      ...{ newClasses: 1, newGuardians: 2, newPhones: 2, newContacts: 2 },
    });
    expect(plan.differences).toEqual([{ studentId: 'id-1', kind: 'added', changes: [] }]);
  });

  it('makes one guardian of a parent of two children by phone and name together', () => {
    const sister = student({
      ...{ code: 'HS2', fullName: 'Trần Bảo Anh', className: '11A1' },
      guardians: [guardian('father', 'TRẦN VĂN BÌNH', p1), guardian('mother', 'Lê Thị Chi', p3)],
    });
    const school = taken([an, sister]);
    expect(school.guardians.map(({ fullName }) => fullName)).toEqual([
      'Trần Văn Bình',
      'Lê Thị Chi',
      // Of one name, but with another phone: perhaps another woman.
      'Lê Thị Chi',
    ]);
    expect(school.guardianships).toHaveLength(4);
    expect(school.contacts).toHaveLength(4);
  });

  it('keeps husband and wife apart who share a phone', () => {
    const school = taken([
      student({
        fullName: 'Lý An',
        guardians: [guardian('father', 'Lý Bá', p1), guardian('mother', 'Hồ Ca', p1)],
      }),
    ]);
    expect([school.guardians, school.phones, school.contacts].map(({ length }) => length)).toEqual([
      2, 1, 2,
    ]);
  });
});

describe('a further roster', () => {
  test.each<[what: string, row: Partial<RosterStudent>, changes: object[]]>([
    ['nothing new', {}, []],
    ['nothing at all about what is known', { dateOfBirth: null, guardians: [] }, []],
    ['another class', { className: '10A2' }, [{ what: 'class', from: '10A1', to: '10A2' }]],
    [
      'another date of birth',
      { dateOfBirth: '2010-02-01' },
      [{ what: 'date-of-birth', from: '2010-01-02', to: '2010-02-01' }],
    ],
    [
      'the name corrected',
      { fullName: 'Trần Bảo Ân' },
      [{ what: 'name', from: 'Trần Bảo An', to: 'Trần Bảo Ân' }],
    ],
    [
      'a new phone of a known guardian',
      { guardians: [guardian('mother', 'Lê Thị Chi', p3)] },
      [
        {
          ...{ what: 'phone', from: null, to: p3 },
          guardian: { relationship: 'mother', fullName: 'Lê Thị Chi' },
        },
      ],
    ],
    [
      'a parent without the name',
      { guardians: [guardian('mother', null, p3)] },
      [
        {
          ...{ what: 'phone', from: null, to: p3 },
          guardian: { relationship: 'mother', fullName: null },
        },
      ],
    ],
    [
      'a known guardian by another word',
      { guardians: [guardian('guardian', 'Lê Thị Chi', p2)] },
      [],
    ],
    [
      'a further guardian',
      { guardians: [guardian('grandparent', 'Lê Thị Dung', p2)] },
      [
        {
          ...{ what: 'guardian', from: null, to: 'Lê Thị Dung' },
          guardian: { relationship: 'grandparent', fullName: 'Lê Thị Dung' },
        },
        {
          ...{ what: 'phone', from: null, to: p2 },
          guardian: { relationship: 'grandparent', fullName: 'Lê Thị Dung' },
        },
      ],
    ],
  ])('that tells %s changes no more than that', (_what, given, changes) => {
    const [difference] = again([{ ...an, ...given }], taken([an])).differences;
    expect(difference).toEqual({
      ...{ studentId: 'first-1', changes },
      kind: changes.length > 0 ? 'changed' : 'unchanged',
    });
  });

  it('moves a student by closing one enrolment and opening another', () => {
    const plan = again([{ ...an, className: '10A2' }], taken([an]));
    expect(plan.leftClass).toEqual([{ studentId: 'first-1' }]);
    expect(plan.enrolments).toEqual([{ studentId: 'first-1', classId: 'again-1' }]);
  });

  it('enrols a student of an earlier year without taking them out of a class', () => {
    const lastYear = taken([an]);
    const [old] = lastYear.students;
    const plan = again([an], {
      ...lastYear,
      classes: [],
      students: [{ ...old!, className: null }],
    });
    expect(plan.leftClass).toEqual([]);
    expect(plan.differences[0]!.changes).toEqual([{ what: 'class', from: null, to: '10A1' }]);
  });

  it('learns the name and the relationship of a guardian of whom only the phone was known', () => {
    const nameless = { ...an, guardians: [guardian('guardian', null, p1)] };
    const named = { ...an, guardians: [guardian('guardian', 'Trần Văn Bình', p1)] };
    const father = { ...an, guardians: [guardian('father', 'Trần Văn Bình', p1)] };
    const afterName = taken([named], taken([nameless]), 'second');
    const afterAll = taken([father], afterName, 'third');
    expect(afterAll.guardians.map(({ fullName }) => fullName)).toEqual(['Trần Văn Bình']);
    expect(afterAll.guardianships.map(({ relationship }) => relationship)).toEqual(['father']);
    expect(afterAll.contacts).toHaveLength(1);
  });

  it('never takes anything away', () => {
    const school = taken([an]);
    const plan = again([], school);
    expect(schoolAfter(school, plan)).toEqual(school);
  });
});

const phones = fc.subarray([p1, p2, p3], { maxLength: 2 });
const fathers = [null, 'Lý Bá', 'LÝ BÁ', 'Lý Công'] as const;
const mothers = [null, 'Hồ Ca', 'Hồ Cá', 'Đỗ Dung'] as const;
const told = fc
  .oneof(
    fc.record({
      relationship: fc.constant('father' as const),
      fullName: fc.constantFrom(...fathers),
      phones,
    }),
    fc.record({
      relationship: fc.constant('mother' as const),
      fullName: fc.constantFrom(...mothers),
      phones,
    }),
    fc.record({
      relationship: fc.constant('guardian' as const),
      fullName: fc.constantFrom(...fathers, ...mothers),
      phones,
    }),
    fc.record({
      relationship: fc.constant('sibling' as const),
      fullName: fc.constantFrom(null, 'Lý Em', 'Lý Út'),
      phones,
    }),
  )
  .filter(({ fullName, phones: numbers }) => fullName !== null || numbers.length > 0);
const guardians = fc.array(told, { maxLength: 3 }).map((given) => settle(settle(given)));

/** As the reader of a file does: first in each row, then in all rows of a student together. */
function settle(given: readonly RosterGuardian[]): RosterGuardian[] {
  const settled: RosterGuardian[] = [];
  for (const one of given) addGuardian(settled, one);
  return settled;
}

const rows = fc.uniqueArray(
  fc.record({
    ...{ sheet: fc.constant('10A1'), row: fc.nat(), grade: fc.constant(10) },
    code: fc.constantFrom(null, null, 'HS1', 'HS2', 'hs3'),
    fullName: fc.constantFrom('Lý An', 'Lý Ân', 'Hồ Bảo'),
    className: fc.constantFrom('10A1', '10A2'),
    dateOfBirth: fc.constantFrom(null, '2010-01-02', '2010-01-03'),
    gender: fc.constantFrom(null, 'male', 'female'),
    note: fc.constantFrom(null, 'Bán trú'),
    guardians,
  }),
  {
    maxLength: 6,
    // What the reader of a file has joined already: one code; or one name, class and date of birth;
    // or, where a date is missing, a phone in common.
    comparator: (one, other) => {
      if (one.code !== null && other.code !== null) return one.code === other.code;
      if (searchKey(one.fullName) !== searchKey(other.fullName)) return false;
      if (one.className !== other.className) return false;
      if (one.dateOfBirth !== null && other.dateOfBirth !== null) {
        return one.dateOfBirth === other.dateOfBirth;
      }
      // Two rows with a name and nothing else are two students whom nobody can tell apart again.
      const bare = phonesOf(one).length === 0 && phonesOf(other).length === 0;
      return bare || phonesOf(one).some((phone) => phonesOf(other).includes(phone));
    },
  },
);

function phonesOf(row: { guardians: RosterGuardian[] }): string[] {
  return row.guardians.flatMap((one) => one.phones);
}

describe('any roster', () => {
  it('uploaded twice changes nothing the second time', () => {
    fc.assert(
      fc.property(rows, rows, (before, file) => {
        const school = taken(file, taken(before), 'second');
        const plan = again(file, school);
        expect(schoolAfter(school, plan)).toEqual(school);
        expect(plan.differences.every(({ kind }) => kind === 'unchanged')).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves every student in at most one class, and every contact, guardian and phone there was', () => {
    fc.assert(
      fc.property(rows, rows, (before, file) => {
        const school = taken(before);
        const plan = again(file, school);
        const after = schoolAfter(school, plan);
        const enrolled = plan.enrolments.map(({ studentId }) => studentId);
        expect(new Set(enrolled).size).toBe(enrolled.length);
        expect(after.contacts).toEqual(expect.arrayContaining(school.contacts));
        expect(after.phones).toEqual(expect.arrayContaining(school.phones));
        const pairs = after.guardianships.map((one) => `${one.studentId} ${one.guardianId}`);
        expect(new Set(pairs).size).toBe(pairs.length);
        const numbers = after.contacts.map((one) => `${one.guardianshipId} ${one.phoneId}`);
        expect(new Set(numbers).size).toBe(numbers.length);
      }),
    );
  });
});
